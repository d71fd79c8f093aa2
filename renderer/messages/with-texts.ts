import { completeTexts } from './translate.ts'

/** A part of the page that is fetched later, together with the texts it speaks. */
export function withTexts<Part>(load: () => Promise<Part>): () => Promise<Part> {
  return async () => {
    const [part] = await Promise.all([load(), completeTexts()])
    return part
  }
}
