import type { Body } from './body'
import { textOf } from './sentence'

/** A sentence, title or note that two versions say differently; null where one of them does not have it. */
export interface Difference {
  id: string
  section: string
  old: string | null
  now: string | null
}

interface Said {
  title: string
  number: string
  body: Body
}

/** What changed from one version to another: head, order, sentences and notes. */
export function compareVersions(old: Said, now: Said): Difference[] {
  const found: Difference[] = []
  const add = (id: string, section: string, one: string | null, other: string | null) => {
    if (one !== other) found.push({ id, section, old: one, now: other })
  }
  add('judul', 'Judul', old.title, now.title)
  add('nomor', 'Nomor', old.number, now.number)
  const order = ({ body }: Said) => body.sections.map(({ title, hidden }) => (hidden ? `(${title})` : title)).join(', ')
  add('susunan', 'Susunan bagian; yang dalam kurung tidak dicetak', order(old), order(now))
  for (const section of now.body.sections) {
    const before = old.body.sections.find(({ code }) => code === section.code)
    const earlier = new Map((before?.sentences ?? []).map((one) => [one.id, textOf(one)]))
    const later = new Map(section.sentences.map((one) => [one.id, textOf(one)]))
    for (const id of new Set([...earlier.keys(), ...later.keys()]))
      add(id, section.title, earlier.get(id) ?? null, later.get(id) ?? null)
    add(`${section.code}.tambahan`, `${section.title}: tambahan kantor`, before?.note ?? '', section.note)
  }
  return found
}
