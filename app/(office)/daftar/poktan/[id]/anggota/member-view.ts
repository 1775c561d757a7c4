import type { MemberFilter } from '@/lib/poktan/member-queries'

type Params = Readonly<Record<string, string | string[] | undefined>>

export const MEMBER_STATES = [
  { value: 'ikut', label: 'Ikut' },
  { value: 'keluar', label: 'Sudah keluar' },
  { value: 'semua', label: 'Ikut dan sudah keluar' },
] as const

/** Reads the roster's address: what cannot be read counts as not asked. */
export function readMemberView(params: Params): MemberFilter {
  const word = (name: string) => {
    const value = params[name]
    return String((Array.isArray(value) ? value[0] : value) ?? '').trim()
  }
  return {
    search: word('q').replace(/\0/g, '').slice(0, 600),
    state: MEMBER_STATES.find(({ value }) => value === word('status'))?.value ?? 'ikut',
  }
}

/** The query text of a view, with `?` when there is any. */
export function memberAddress({ search, state }: MemberFilter): string {
  const params = new URLSearchParams()
  if (search) params.set('q', search)
  if (state !== 'ikut') params.set('status', state)
  return params.size > 0 ? `?${params}` : ''
}
