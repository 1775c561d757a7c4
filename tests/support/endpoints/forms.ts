/** A form as a page without scripts would send it. */
export interface FoundForm {
  /** The page it stands on. */
  page: string
  fields: [string, string][]
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }

export const plain = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => ENTITIES[name]!)

/** Every form of a page that posts to a server action, with the values that stand in it. */
export function formsOf(page: string, html: string): FoundForm[] {
  return [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)]
    .map(([, inside = '']): FoundForm => ({ page, fields: fieldsOf(inside) }))
    .filter(({ fields }) => fields.some(([name]) => name.startsWith('$ACTION')))
}

function fieldsOf(inside: string): [string, string][] {
  const fields: [string, string][] = []
  for (const [tag, kind] of inside.matchAll(/<(input|select|textarea|button)\b[^>]*>/g)) {
    const name = attribute(tag, 'name')
    if (!name) continue
    if (kind === 'input' && ['checkbox', 'radio'].includes(attribute(tag, 'type') ?? '') && !/\schecked\b/.test(tag))
      continue
    fields.push([name, kind === 'select' ? chosen(inside, tag) : (attribute(tag, 'value') ?? '')])
  }
  return fields
}

function chosen(inside: string, tag: string): string {
  const options = inside.slice(inside.indexOf(tag) + tag.length).split('</select>')[0] ?? ''
  const all = [...options.matchAll(/<option\b[^>]*>/g)].map(([option]) => option)
  const picked = all.find((option) => /\sselected\b/.test(option)) ?? all[0]
  return (picked && attribute(picked, 'value')) ?? ''
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : plain(value)
}

/** The body a browser would send for the form, with some values changed. */
export function bodyOf(form: FoundForm, changed: Record<string, string> = {}): FormData {
  const body = new FormData()
  for (const [name, value] of form.fields) body.append(name, changed[name] ?? value)
  return body
}
