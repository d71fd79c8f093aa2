/** Every start with every end, so that a few syllables give many words. */
function combine(starts: string, ends: string): readonly string[] {
  return starts.split(' ').flatMap((start) => ends.split(' ').map((end) => start + end))
}

/** 400 words that could be places. */
export const firstWords = combine(
  'Nor Bel Kar Ash Wes Mar Hol Fen Lin Dun Grim Stan Ren Tor Vel Quar Had Ost Bram Cal',
  'dal wick mere ford ton by holm stead brook field gate haven moor ridge shaw thorpe wood worth burn cliff',
)

/** 200 words that could be trades. */
export const secondWords = combine(
  'Agri Bio Data Eco Food Geo Home Info Care Logi Medi Net Opti Print Safe Tele Trans Vita Wood Air',
  'works tech line trade lab port soft mark group craft',
)

/** First names of people. */
export const peopleNames =
  'Aino Bela Cora Dario Edda Finn Gita Hugo Ines Jan Kaya Luca Mina Nils Olga Paul Rosa Sami Tara Udo Vera Wim Yara Zeno'.split(
    ' ',
  )
