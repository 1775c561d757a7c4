import { expect, it } from 'vitest'
import { FORMS } from '@/lib/reports/forms/all'
import { FORM_HEADS, findHead, loadForm } from '@/lib/reports/forms/catalog'

it('knows the head of every form, in the order of menus', () => {
  expect(FORM_HEADS.map(({ code }) => code)).toEqual(FORMS.map(({ code }) => code))
  for (const head of FORM_HEADS) expect(FORMS.find(({ code }) => code === head.code)).toMatchObject(head)
})

it.each(FORMS.map((form) => [form.code, form] as const))('loads %s by itself', async (code, form) => {
  expect(await loadForm(code)).toBe(form)
  expect(findHead(code)?.name).toBe(form.name)
})

it('knows no form by a name of the language', async () => {
  for (const code of ['', 'toString', '__proto__', 'laporan']) {
    expect(findHead(code)).toBeNull()
    expect(await loadForm(code)).toBeNull()
  }
})
