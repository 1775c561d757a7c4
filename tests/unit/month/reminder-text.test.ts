import { expect, it } from 'vitest'
import { periodOf } from '@/lib/format/period'
import { type Missing, reminderText } from '@/lib/month/reminder-text'

const missing = (overrides: Partial<Missing> = {}): Missing => ({
  form: 'Laporan Desa',
  dueOn: '2026-08-03',
  villages: ['Sumberejo', 'Bangkle'],
  returned: [],
  unverified: 0,
  ...overrides,
})
const text = (today: string, ...all: Missing[]) =>
  reminderText({
    toName: 'Sari Wulandari',
    fromName: 'Budi Santoso',
    fromRole: 'Koordinator kecamatan',
    period: periodOf(2026, 7),
    today,
    zoneName: 'WIB',
    missing: all,
  })

it('names villages and the day before it is over', () => {
  expect(text('2026-08-01', missing({ returned: ['Bangkle'] }))).toBe(`Yth. Sari Wulandari,

Laporan Juli 2026 berikut belum kami terima:
• Laporan Desa, tenggat 3 Agustus 2026: Sumberejo, Bangkle (perlu diperbaiki: Bangkle)

Mohon dikirim paling lambat 3 Agustus 2026 pukul 23.59 WIB. Bila ada kendala, mohon kabari saya atau minta perpanjangan waktu di Lini.

Terima kasih.
Budi Santoso, Koordinator kecamatan`)
})

it('asks for haste when the day is over, and names the later day where one form has more time', () => {
  expect(text('2026-08-04', missing())).toContain('Tenggatnya sudah lewat. Mohon dikirim secepatnya.')
  expect(text('2026-08-04', missing(), missing({ form: 'Rekap TPK', dueOn: '2026-08-10' }))).toContain(
    '10 Agustus 2026 pukul',
  )
})

it('counts what would be too long to read', () => {
  const villages = Array.from({ length: 40 }, (_, at) => `Desa ${at}`)
  expect(text('2026-08-01', missing({ villages }))).toContain('Desa 14, dan 25 desa lain')
})

it('tells a koordinator what waits for them, alone or beside what is not sent', () => {
  const waiting = text('2026-08-01', missing({ villages: [], unverified: 7 }))
  expect(waiting).toContain('Laporan Juli 2026 berikut menunggu verifikasi Anda:\n• Laporan Desa: 7 desa')
  expect(waiting).not.toContain('belum kami terima')
  expect(text('2026-08-01', missing({ unverified: 7 }))).toContain(
    'Selain itu, laporan berikut menunggu verifikasi Anda',
  )
})
