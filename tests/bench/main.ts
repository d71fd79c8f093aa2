import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './figure.ts'
import { measureFirstLoad } from './first-load.ts'
import { measureProxiedGet } from './proxied-get.ts'
import { measureStandIn } from './stand-in.ts'
import { measureStart } from './start.ts'
import { measureSwitch } from './switch.ts'

// `npm run bench`: every figure in one run, written to docs/figures.md with the machine it came from.
//   node tests/bench/main.ts [part of a group's name …]   only some groups, printed and not written

const GROUPS: [string, () => Figure[] | Promise<Figure[]>][] = [
  ['first-load', measureFirstLoad],
  ['proxied-get', measureProxiedGet],
  ['start', measureStart],
  ['switch', measureSwitch],
  ['stand-in', measureStandIn],
]

const wanted = process.argv.slice(2)
const figures: Figure[] = []
for (const [name, measure] of GROUPS) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
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
    ].join('\n'),
  )
  console.log('Written to docs/figures.md.')
}
