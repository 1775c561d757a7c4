import { createHash, randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { themeScript } from '@/components/layout/theme'
import { isCrossSite } from '@/lib/auth/cross-site'
import { contentSecurityPolicy, shellPolicy, standingHeaders } from '@/lib/auth/security-headers'
import { shellScripts } from '@/lib/auth/shell-scripts'
import { publicUrl } from '@/lib/env'
import { isFieldAddress, SHELL } from '@/lib/offline/addresses'

const scriptHash = createHash('sha256').update(themeScript).digest('base64')

/**
 * Sets the headers of every answer and refuses posts made by other sites. It
 * authorises nobody: every page, action and route asks for its actor itself, and
 * a test removes this file to prove it.
 */
export function proxy(request: NextRequest): NextResponse {
  const https = publicUrl().startsWith('https://')
  const standing = standingHeaders({ https })
  if (isCrossSite(sentOf(request), publicUrl())) {
    const message = 'Kiriman ini datang dari situs lain, jadi tidak diterima.'
    return NextResponse.json({ error: { code: 'cross-site', message } }, { status: 403, headers: standing })
  }

  const { pathname, search } = request.nextUrl
  const scripts = pathname === SHELL || isFieldAddress(pathname) ? shellScripts() : null
  if (scripts) {
    // The shell was built once, the same for everybody, and holds nothing of an office.
    const shell = NextResponse.next()
    for (const [name, value] of Object.entries(standing)) shell.headers.set(name, value)
    shell.headers.set('content-security-policy', shellPolicy(scripts, { https }))
    shell.headers.set('cache-control', 'no-cache')
    return shell
  }

  const nonce = randomBytes(18).toString('base64')
  const policy = contentSecurityPolicy(nonce, {
    scriptHash,
    https,
    development: process.env.NODE_ENV === 'development',
  })
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  headers.set('x-lini-path', `${pathname}${search}`)

  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries(standing)) response.headers.set(name, value)
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'private, no-store')
  return response
}

function sentOf({ method, headers, cookies }: NextRequest) {
  return {
    method,
    host: headers.get('host') ?? '',
    origin: headers.get('origin'),
    fetchSite: headers.get('sec-fetch-site'),
    hasCookie: cookies.getAll().some(({ name }) => name.startsWith('__Host-lini.')),
  }
}

export const config = {
  // Built files carry their own lasting cache headers and run no page.
  // An upload of 100 MB would stand in memory here as a whole: its route asks the same question by itself.
  matcher: ['/((?!_next/static|_next/image|favicon.ico|icon|ikon/|sw.js|manifest.webmanifest|impor/unggah).*)'],
}
