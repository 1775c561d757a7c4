import { Fragment, isValidElement, type ReactNode } from 'react'

type Props = Readonly<Record<string, unknown>>

/** Attributes whose names differ between React and HTML; the rest are written as they are. */
const NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  tabIndex: 'tabindex',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
  autoComplete: 'autocomplete',
  fillRule: 'fill-rule',
  strokeDasharray: 'stroke-dasharray',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
  strokeWidth: 'stroke-width',
  textAnchor: 'text-anchor',
  vectorEffect: 'vector-effect',
}
const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr'])
/** Not for the tag itself. */
const KEPT = new Set(['children', 'dangerouslySetInnerHTML', 'defaultValue', 'key', 'ref'])
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand inside HTML or an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)

/**
 * What React would write for plain, finished markup, in one walk: host elements and
 * functions that return them. Hundreds of elements a page cost a server most of its time
 * when each is sent as data and drawn again. Throws where a part needs more: a hook, a
 * handler, a promise, a client component.
 */
export function toHtml(node: ReactNode): string {
  return write(node, undefined)
}

function write(node: ReactNode, chosen: unknown): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string') return escapeHtml(node)
  if (typeof node === 'number' || typeof node === 'bigint') return String(node)
  if (Array.isArray(node)) {
    let html = ''
    for (const one of node) html += write(one, chosen)
    return html
  }
  if (!isValidElement<Props>(node)) throw new TypeError('Only finished markup can be written as a string')
  const { type, props } = node
  if (typeof type === 'string') return tag(type, props, chosen)
  if (type === Fragment) return write(props.children as ReactNode, chosen)
  if (typeof type !== 'function' || '$$typeof' in type) throw new TypeError('A client component cannot be a string')
  return write((type as (props: Props) => ReactNode)(props), chosen)
}

function tag(name: string, props: Props, chosen: unknown): string {
  let html = `<${name}`
  for (const key in props) if (!KEPT.has(key)) html += attribute(key, props[key])
  if (name === 'input' && props.defaultValue !== undefined) html += attribute('value', props.defaultValue)
  if (name === 'option' && chosen !== undefined && props.value === chosen) html += ' selected'
  if (VOID.has(name)) return `${html}>`
  const raw = props.dangerouslySetInnerHTML as { __html: string } | undefined
  const inside = raw ? raw.__html : write(props.children as ReactNode, name === 'select' ? props.defaultValue : chosen)
  return `${html}>${inside}</${name}>`
}

/** Safe without quotes by the rules of HTML, and shorter. */
const BARE = /^[^\s"'`=<>&]+$/

function attribute(key: string, value: unknown): string {
  if (value === undefined || value === null || typeof value === 'function' || typeof value === 'object') {
    if (typeof value === 'function' || (typeof value === 'object' && value !== null))
      throw new TypeError(`${key} cannot be written as a string`)
    return ''
  }
  const name = NAMES[key] ?? key
  // Of `data-` only the presence counts; `aria-` says true and false in words.
  if (typeof value === 'boolean' && !name.startsWith('aria-')) return value ? ` ${name}` : ''
  const text = String(value)
  if (text === '') return ` ${name}=""`
  return BARE.test(text) ? ` ${name}=${text}` : ` ${name}="${escapeHtml(text)}"`
}
