/** Set in the browser by people and scripts; the server knows nothing of them. */
const LIVE = new Set(['open', 'data-active'])

/**
 * Makes the inside of an element what `html` says and touches only what differs: a link
 * that holds the focus, an open fold and a half-chosen list stay the same elements.
 */
export function morph(place: Element, html: string): void {
  const wanted = document.createElement('template')
  wanted.innerHTML = html
  alignChildren(place, wanted.content)
}

function alignChildren(now: ParentNode & Node, wanted: ParentNode & Node): void {
  const [olds, news] = [[...now.childNodes], [...wanted.childNodes]]
  news.forEach((next, at) => {
    const old = olds[at]
    if (!old) now.appendChild(next)
    else if (!align(old, next)) now.replaceChild(next, old)
  })
  for (const old of olds.slice(news.length)) now.removeChild(old)
}

/** False for nodes of different kinds: those are replaced. */
function align(old: Node, next: Node): boolean {
  if (old.nodeName !== next.nodeName) return false
  if (!(old instanceof Element) || !(next instanceof Element)) {
    if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue
    return true
  }
  const later = next.getAttribute('data-later')
  if (later !== null && old.hasAttribute('data-later')) {
    // Its inside was fetched apart and stands until the new one has come.
    old.setAttribute('data-later', later)
    return true
  }
  for (const { name } of [...old.attributes]) if (!LIVE.has(name) && !next.hasAttribute(name)) old.removeAttribute(name)
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value)
  alignChildren(old, next)
  return true
}
