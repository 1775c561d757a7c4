import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { formSql } from '@/lib/reports/form-sql'
import { FORMS, findForm } from '@/lib/reports/forms/all'

const MIGRATIONS = 'prisma/migrations'
const migrations = readdirSync(MIGRATIONS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readFileSync(`${MIGRATIONS}/${name}/migration.sql`, 'utf8'))

it.each(FORMS.map((form) => [form.code, form] as const))('has the reviewed SQL of %s in a migration', (_, form) => {
  expect(migrations.some((script) => script.includes(formSql(form).trim()))).toBe(true)
})

it.each(FORMS.map((form) => [form.code, form] as const))('declares %s without loose ends', (_, form) => {
  const columns = new Set(form.elements.map((element) => element.column))
  const sections = new Set(form.sections.map((section) => section.code))
  expect(columns.size).toBe(form.elements.length)
  for (const element of form.elements) {
    expect(sections).toContain(element.section)
    expect(element.short.length).toBeLessThanOrEqual(18)
  }
  for (const ratio of form.ratios)
    for (const column of [...ratio.numerator, ...ratio.denominator]) expect(columns).toContain(column)
  for (const rule of form.rules) {
    for (const column of rule.at) expect(columns).toContain(column)
    const own =
      rule.kind === 'jump' ? [rule.column] : rule.kind === 'between' ? rule.left : [...rule.left, ...rule.right]
    for (const column of own) expect(columns).toContain(column)
    if (rule.kind !== 'between') continue
    const theirs = findForm(rule.form)?.elements.map((element) => element.column)
    for (const column of rule.right) expect(theirs).toContain(column)
  }
})
