import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { measureDay } from './day.ts'
import { measureDead } from './dead.ts'
import type { Figure } from './figure.ts'
import { measureFirstLoad } from './first-load.ts'
import { measurePalette } from './palette.ts'
import { measureMemory } from './memory.ts'
import { measureProxiedGet } from './proxied-get.ts'
import { measureRefresh } from './refresh.ts'
import { measureRefreshByHand } from './refresh-by-hand.ts'
import { measureScrolling } from './scrolling.ts'
import { measureSearch } from './search.ts'
import { measureStandIn } from './stand-in.ts'
import { measureStart } from './start.ts'
import { measureSwitch } from './switch.ts'
import { measureVerdict } from './verdict.ts'

// `npm run bench`: every figure in one run, written to docs/figures.md with the machine it came from.
//   node tests/bench/main.ts [part of a group's name …]   only some groups, printed and not written
//   node tests/bench/main.ts --without GROUP              all others, written, with the word that this one was left out

const GROUPS: [string, () => Figure[] | Promise<Figure[]>][] = [
  ['first-load', measureFirstLoad],
  ['palette', measurePalette],
  ['verdict', measureVerdict],
  ['proxied-get', measureProxiedGet],
  ['refresh', measureRefresh],
  ['by-hand', measureRefreshByHand],
  ['dead', measureDead],
  ['day', measureDay],
  ['start', measureStart],
  ['memory', measureMemory],
  ['search', measureSearch],
  ['switch', measureSwitch],
  ['scrolling', measureScrolling],
  ['stand-in', measureStandIn],
]

/** Why a figure is missed, as far as it was looked into; printed only where it is. */
const REASONS: [RegExp, string][] = [
  [
    /^proxied account GET/,
    'The door is most of it: over the MessagePort some 1.1 ms of 14 there and back (two messages, twice JSON, oRPC at both ends, which share one thread here). The client adds less than undici’s `fetch` would by itself; the vault is asked for what may change alone, and the cache is written to behind the answer. Over HTTP the door is a second request.',
  ],
  [
    /^refresh of all accounts/,
    'Bare undici is close to what the latency alone takes; this is work of the processor, which two cores share with the stand-ins. Per request the main thread takes some 0.7 ms (bare undici 0.2; the rest is strict reading without secrets, what is kept and what is told), the data worker, which encrypts and indexes, about as much.',
  ],
  [
    /^a day of background refresh: memory/,
    'What the process needs does not grow: the heaps of both threads do not, nor do handles or the disk. What grows is the number of pages that V8 has taken for young objects on the main thread and keeps, empty, for later ones; where memory is short it gives them back, and then less is left than the process had after 4 hours (tried at both times: 168 → 162 MB). It does not go on: tried apart, the second day added 1.9 % to the first.',
  ],
  [
    /^search, /,
    'Most of it is reading: what a question needs of the index is read and decrypted page by page the first time, and the same question takes a fifth of that the second time (8 against 48 ms at 50,000 rows).',
  ],
  [
    /^switch .*nothing read ahead/,
    'What remains is the way to the backend and back (some 5 ms of 16 on a quiet machine, 1 of them in the backend) and script in one piece, some 4 ms of it rendering. The app spares most switches that way: its page reads accounts ahead while it has nothing else to do. The desktop’s MessagePort is a shorter way, but could not be measured.',
  ],
  [
    /^switch .*as the app reads ahead/,
    'What remains is script in one piece: of the processor’s time between key and DOM (6 ms with tracing on, some 4 of them rendering), a fifth is Chromium’s own work on the address; rail, list and title follow a frame later. The first switches come before their accounts are read, and Chromium’s processes and the backend share two cores: with ten processes beside them these 6 ms took 20 to 24.',
  ],
  [
    /^script, style and layout per frame, scrolling contacts, to places/,
    'Each frame shows rows that no frame before it showed: some thirty of them get other words, five cells each, and are laid out.',
  ],
  [
    /^palette: first/,
    'Not a matter of ranking: so many names share their first letters that the letters themselves cannot tell more accounts apart than the bound says. Whoever types the letters that the palette shows beside an account reaches it.',
  ],
  [/^stand-in: memory/, 'Node itself is 45 MB of it, and stripping types another 17 MB.'],
]

const words = process.argv.slice(2)
const leftOut = words[0] === '--without' ? words.slice(1) : []
const wanted = words[0] === '--without' ? [] : words
const figures: Figure[] = []
for (const [name, measure] of GROUPS) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
  if (leftOut.includes(name)) continue
  console.log(`— ${name}`)
  for (const figure of await measure()) {
    figures.push(figure)
    console.log(
      `  ${figure.met ? 'met   ' : 'MISSED'} ${figure.name}: ${figure.measured} (goal ${figure.goal}) — ${figure.how}`,
    )
  }
}

if (wanted.length === 0) {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 1e9)} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`
  const rows = figures.map(
    ({ name, goal, measured, met, how }) =>
      `| ${name} | ${goal} | ${measured} | ${met ? 'met' : '**missed**'} | ${how} |`,
  )
  writeFileSync(
    join(import.meta.dirname, '..', '..', 'docs', 'figures.md'),
    [
      '# Figures',
      '',
      `Measured by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. Electron was not run: pages were measured in Chromium on the loopback host.`,
      '',
      '| figure | goal | measured | | how |',
      '|---|---|---|---|---|',
      ...rows,
      '',
      ...explainMissed(figures),
      ...leftOut.map((name) => `The group \`${name}\` was left out of this run.\n`),
    ].join('\n'),
  )
  console.log('Written to docs/figures.md.')
}

function explainMissed(all: readonly Figure[]): string[] {
  const missed = [...new Set(all.filter(({ met }) => !met).map(({ name }) => name))]
  if (missed.length === 0) return []
  const reasonFor = (name: string) =>
    REASONS.find(([pattern]) => pattern.test(name))?.[1] ?? 'Not looked into yet.'
  return ['## Missed, and why', '', ...missed.map((name) => `- **${name}**: ${reasonFor(name)}`), '']
}
