import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { historyWords } from '@/components/registers/history-words'

/** The registers whose entries have a trail of their own. */
const PREFIXES = ['poktan', 'pertemuan', 'kampung-kb', 'petugas', 'faskes', 'tpk', 'mitra']

/** Every step of a register's entry that the code writes into the trail by its full name. */
function recorded(): string[] {
  const found = new Set<string>()
  for (const folder of ['lib', 'app'])
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (/\.tsx?$/.test(file))
        for (const [, name] of readFileSync(join(folder, file), 'utf8').matchAll(
          /recordAudit\(\s*tx,\s*'([\w.-]+)',\s*(?!')/g,
        ))
          if (PREFIXES.includes(name!.split('.')[0]!)) found.add(name!)
  return [...found]
}

test('every step of an entry has a sentence of its own in the trail', () => {
  const steps = recorded().map((name) => name.slice(name.indexOf('.') + 1))
  expect(steps.length).toBeGreaterThan(15)
  // Of meetings, or of a whole list: they stand in no entry's trail.
  const elsewhere = ['coverage-exported', 'classes-exported', 'changed', 'recorded', 'undone', 'withdrawn']
  expect(steps.filter((step) => !elsewhere.includes(step) && historyWords(step) === historyWords('?'))).toEqual([])
})

test('what was undone names the step, and what nobody named is no code', () => {
  expect(historyWords('member-joined.undone')).toBe('Diurungkan: Anggota masuk')
  expect(historyWords('something-new')).toBe('Langkah lain dicatat')
})
