/** What stands in an address: `/isian/:form/:month` of `/isian/laporan-desa/2026-07` gives both. */
export type Params = Readonly<Record<string, string>>

/** Reads an address by a pattern; null where it is another. An empty or undecodable part fits nothing. */
export function matchPath(pattern: string, pathname: string): Params | null {
  const wanted = pattern.split('/')
  const given = pathname.replace(/\/+$/, '').split('/')
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [at, part] of wanted.entries()) {
    const text = given[at] ?? ''
    if (!part.startsWith(':')) {
      if (part !== text) return null
      continue
    }
    const value = decoded(text)
    if (!value) return null
    params[part.slice(1)] = value
  }
  return params
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** The first screen whose pattern fits, with what stands in the address; literal patterns go before open ones. */
export function findScreen<Screen extends { at: string }>(
  screens: readonly Screen[],
  pathname: string,
): { screen: Screen; params: Params } | null {
  for (const screen of screens) {
    const params = matchPath(screen.at, pathname)
    if (params) return { screen, params }
  }
  return null
}
