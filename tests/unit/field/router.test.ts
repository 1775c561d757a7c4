import { describe, expect, it } from 'vitest'
import { findScreen, matchPath } from '@/components/field/router'
import { FIELD_PLACES, isFieldAddress, SHELL } from '@/lib/offline/addresses'
import { paths } from '@/lib/paths'

describe('an address of the field', () => {
  it('gives what stands in it', () => {
    expect(matchPath('/isian/:form/:month', '/isian/laporan-desa/2026-07')).toEqual({
      form: 'laporan-desa',
      month: '2026-07',
    })
    expect(matchPath('/isian', '/isian/')).toEqual({})
    expect(matchPath('/poktan/:id', '/poktan/a%20b')).toEqual({ id: 'a b' })
  })

  it.each([
    ['/isian/:form/:month', '/isian/laporan-desa'],
    ['/isian/:form', '/isian//'],
    ['/poktan/:id', '/poktan/%E0%A4%A'],
    ['/isian', '/isianku'],
    ['/isian', '/'],
  ])('%s is not %s', (pattern, pathname) => {
    expect(matchPath(pattern, pathname)).toBeNull()
  })

  it('opens the literal screen before the open one', () => {
    const screens = [{ at: '/poktan/:id/pertemuan/baru' }, { at: '/poktan/:id/pertemuan/:meeting' }]
    expect(findScreen(screens, '/poktan/1/pertemuan/baru')?.screen).toBe(screens[0])
    expect(findScreen(screens, '/poktan/1/pertemuan/2')).toEqual({
      screen: screens[1],
      params: { id: '1', meeting: '2' },
    })
    expect(findScreen(screens, '/poktan/1')).toBeNull()
  })
})

describe('what the shell answers', () => {
  it('is what lib/paths calls the field', () => {
    expect([...FIELD_PLACES].sort()).toEqual(
      [
        ...[paths.entry(), paths.myGroups(), paths.fieldCare(), paths.fieldVerval(), paths.fieldJudging()],
        ...[paths.outbox(), paths.device()],
      ].sort(),
    )
  })

  it.each(['/isian', '/isian/laporan-desa/2026-07', '/poktan/1/pertemuan/baru', '/kotak-keluar', '/perangkat'])(
    '%s',
    (pathname) => {
      expect(isFieldAddress(pathname)).toBe(true)
    },
  )

  it.each(['/', '/daftar/poktan/1', '/poktanku', '/api/lapangan', SHELL, '/bulan-ini'])('never %s', (pathname) => {
    expect(isFieldAddress(pathname)).toBe(false)
  })
})
