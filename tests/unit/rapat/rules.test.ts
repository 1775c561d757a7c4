import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIndicator } from '@/lib/figures/catalogue'
import { periodOf } from '@/lib/format/period'
import { basisWords, differenceWords, type FigureThen, periodFor, valueWords } from '@/lib/rapat/figure'
import { byInstansi, readGuestList, sameNames } from '@/lib/rapat/guest-list'
import { guestToken, newGuestCode, readGuestToken } from '@/lib/rapat/guest-token'
import { lineProblem, zipLines } from '@/lib/rapat/lines'
import { keepsPlace, ownsRtl, readsRapat, seesPlace, updatesRtl } from '@/lib/rapat/policy'
import { attendanceOf, lookOf, presentOf } from '@/lib/rapat/rules'
import { addRapatSchema, tellRtlSchema } from '@/lib/rapat/schema'
import { BUILT_IN, editionOn, type TemplateEdition } from '@/lib/rapat/templates'

describe('how a follow-up stands', () => {
  it.each([
    ['belum', '2026-03-10', '2026-03-10', 'belum'],
    ['belum', '2026-03-10', '2026-03-11', 'lewat'],
    ['berjalan', '2026-03-10', '2026-03-11', 'lewat'],
    ['selesai', '2026-03-10', '2026-12-31', 'selesai'],
    ['batal', '2026-03-10', '2026-12-31', 'batal'],
  ] as const)('%s due %s reads on %s as %s', (state, dueOn, today, look) => {
    expect(lookOf({ state, dueOn }, today)).toBe(look)
  })
})

describe('how many were there', () => {
  it.each([
    [[], null, null],
    [[], 30, 30],
    [[null, null], 30, 30],
    [[null, null], null, null],
    [[1, 1, 3], null, 5],
    [[1, 1, 3], 30, 5],
    [[1, 1, null], 30, 30],
    [[20, 20, null], 30, 40],
  ] as const)('of lines %j and %s said, shows %s', (people, said, present) => {
    expect(presentOf(attendanceOf([...people], said))).toBe(present)
  })

  it('never counts a line without a number as zero or one', () => {
    expect(attendanceOf([null], null)).toEqual({ listed: null, unsaid: 1, said: null })
  })
})

describe('the paper list', () => {
  it('reads names, numbers and unknown numbers, from a typed list and from Excel', () => {
    expect(readGuestList('Siti Aminah; Puskesmas; Bidan\n\n3;Dinas Kesehatan\n-; IBI Kutim\nBudi\tCamat')).toEqual({
      guests: [
        { name: 'Siti Aminah', instansi: 'Puskesmas', position: 'Bidan', people: 1 },
        { name: '', instansi: 'Dinas Kesehatan', position: '', people: 3 },
        { name: '', instansi: 'IBI Kutim', position: '', people: null },
        { name: 'Budi', instansi: 'Camat', position: '', people: 1 },
      ],
    })
  })

  it.each([
    ['Siti Aminah', 'Baris 1: tulis nama'],
    ['Siti; Puskesmas\n0; Dinas', 'Baris 2: jumlah orang'],
    ['Siti; Puskesmas; Bidan; lagi', 'Baris 1: paling banyak'],
    ['\n \n', 'Tulis paling sedikit'],
  ])('says what is wrong with %j', (text, words) => {
    const read = readGuestList(text)
    expect('problem' in read && read.problem).toContain(words)
  })

  it('adds up by instansi however it is spelt, and keeps the unknown unknown', () => {
    const { guests } = readGuestList('Siti; Puskesmas Kemang\nBudi; PUSKESMAS KEMANG\n-; Forkopimcam') as {
      guests: Parameters<typeof byInstansi>[0]
    }
    expect(byInstansi(guests)).toEqual([
      { instansi: 'Puskesmas Kemang', people: 2, names: ['Siti', 'Budi'] },
      { instansi: 'Forkopimcam', people: null, names: [] },
    ])
  })

  it('finds those who may have signed twice', () => {
    const guests = [
      { id: 'a', name: 'Siti Aminah' },
      { id: 'b', name: 'SITI  AMINAH' },
      { id: 'c', name: 'Budi' },
      { id: 'd', name: '' },
      { id: 'e', name: '' },
    ]
    expect([...sameNames(guests)]).toEqual(['a', 'b'])
  })
})

describe('a guest’s address', () => {
  it('says office and code, and nothing else reads as one', () => {
    const code = newGuestCode()
    expect(readGuestToken(guestToken(3316, code))).toEqual({ tenantId: 3316, code })
    for (const token of ['', '1', `${code}`, `1-${code}x`, `-${code}`, '1-../../../etc', `1 -${code}`])
      expect(readGuestToken(token)).toBeNull()
  })
})

describe('lists of a form', () => {
  it('are rows again, whatever columns came alone', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            what: fc.constantFrom('a', 'b', ''),
            at: fc.constantFrom('09.00', ''),
            by: fc.constantFrom('x', ''),
          }),
        ),
        (rows) => {
          const column = (name: 'what' | 'at' | 'by') => rows.map((row) => row[name])
          const kept = zipLines('agenda', { what: column('what'), at: column('at'), by: column('by') })
          expect(kept).toEqual(rows.filter((row) => row.what || row.at || row.by))
        },
      ),
    )
  })

  it('name the row that cannot be kept', () => {
    expect(
      lineProblem('agenda', [
        { what: 'Buka', at: '', by: '' },
        { what: '', at: '09.00', by: '' },
      ]),
    ).toContain('Baris 2')
    expect(lineProblem('invited', [{ instansi: 'KUA', who: '', people: 'dua' }])).toContain('angka')
    expect(lineProblem('invited', [{ instansi: 'KUA', who: '', people: '2' }])).toBeNull()
  })

  it('reach the command with times as an office writes them', () => {
    const form = {
      ...{ key: '77777777-7777-4777-8777-777777777700', kind: 'lokmin', title: 'Lokmin', kecamatanId: '7' },
      ...{ heldOn: '2024-01-23', fromTime: '9.00', toTime: '', place: 'Aula', ledBy: '', ledAs: '', behalfOf: '' },
      ...{ fund: '', fundNote: '', aim: '', agendaWhat: ['Buka', ''], agendaAt: ['', ''], agendaBy: ['Camat', ''] },
    }
    const read = addRapatSchema.parse(form)
    expect(read).toMatchObject({
      fromTime: '09:00',
      kecamatanId: 7,
      agenda: [{ what: 'Buka', at: '', by: 'Camat' }],
      invited: [],
    })
    expect(addRapatSchema.safeParse({ ...form, fromTime: 'pagi' }).success).toBe(false)
    expect(addRapatSchema.safeParse({ ...form, lain: 'x' }).success).toBe(false)
  })

  it('take no photo for no evidence', () => {
    const form = {
      key: '77777777-7777-4777-8777-777777777700',
      id: '77777777-7777-4777-8777-777777777701',
      version: '1',
    }
    const read = tellRtlSchema.parse({ ...form, state: 'berjalan', words: 'Sudah', evidence: new File([], '') })
    expect(read.evidence.filter(({ size }) => size > 0)).toEqual([])
  })
})

describe('templates', () => {
  it('are the office’s latest of the day, else Lini’s, each with its source', () => {
    const own = (id: string, fromOn: string): TemplateEdition => ({ ...BUILT_IN[0]!, id, fromOn, source: 'SK' })
    const two = [own('a', '2025-01-01'), own('b', '2026-06-01')]
    expect(editionOn(two, 'lokmin', '2024-12-31').id).toBeNull()
    expect(editionOn(two, 'lokmin', '2025-01-01').id).toBe('a')
    expect(editionOn(two, 'lokmin', '2026-07-01').id).toBe('b')
    expect(editionOn(two, 'kie', '2026-07-01').id).toBeNull()
    for (const { source, invited } of BUILT_IN) {
      expect(source).not.toBe('')
      expect(invited.length).toBeGreaterThan(0)
    }
    expect(BUILT_IN.find(({ kind }) => kind === 'lokmin')?.timesAYear).toBe(10)
  })
})

describe('who may', () => {
  const region = (level: 2 | 3 | 4, id: number, kecamatanId: number | null) => ({
    ...{ id, level, name: '', code: '', provinceId: 1, districtId: 2, kecamatanId },
  })
  const who = (role: Parameters<typeof readsRapat>[0], place: ReturnType<typeof region>, accountId = 'saya') => ({
    ...{ role, accountId, region: place },
  })
  const koordinator = who('koordinator_kecamatan', region(3, 7, 7))
  const kabid = who('kabid_ks', region(2, 2, null))
  const pkb = who('pkb', region(3, 7, 7))

  it('reads: everybody of the office but a judge, those of a kecamatan their own and the district’s', () => {
    expect(readsRapat('juri')).toBe(false)
    expect(readsRapat('pejabat_provinsi')).toBe(false)
    expect([7, 8, null].map((place) => seesPlace(pkb, place))).toEqual([true, false, true])
    expect([7, 8, null].map((place) => seesPlace(kabid, place))).toEqual([true, true, true])
    expect(seesPlace(who('kader_tpk', region(4, 70, 7)), 7)).toBe(true)
  })

  it('writes: a koordinator the own kecamatan, the office’s keepers all, nobody else', () => {
    expect([7, 8, null].map((place) => keepsPlace(koordinator, place))).toEqual([true, false, false])
    expect([7, 8, null].map((place) => keepsPlace(kabid, place))).toEqual([true, true, true])
    expect([7, 8, null].map((place) => keepsPlace(pkb, place))).toEqual([false, false, false])
  })

  it('tells how a follow-up stands: its owner, by account or as an officer, and who keeps the rapat', () => {
    const rtl = { kecamatanId: 7, ownerAccount: null, officerAccount: null }
    expect(updatesRtl(pkb, rtl)).toBe(false)
    expect(updatesRtl(pkb, { ...rtl, officerAccount: 'saya' })).toBe(true)
    expect(updatesRtl(pkb, { ...rtl, ownerAccount: 'lain' })).toBe(false)
    expect(updatesRtl(koordinator, rtl)).toBe(true)
    expect(ownsRtl(pkb, { ownerAccount: 'saya', officerAccount: null })).toBe(true)
    expect(updatesRtl(who('juri', region(2, 2, null)), { ...rtl, ownerAccount: 'saya' })).toBe(false)
  })
})

describe('the linked figure', () => {
  const hamil = findIndicator('tpk.hamil.cakupan')!
  const then: FigureThen = {
    ...{ regionId: 7, regionName: 'Kemang', period: periodOf(2026, 1), state: 'value', value: 61, unit: 'desa' },
    ...{ numerator: 61, denominator: 100, reported: 9, expected: 9, asOf: '' },
  }
  const at = (value: number | null, more: Partial<FigureThen> = {}): FigureThen => ({
    ...then,
    period: periodOf(2026, 5),
    value,
    ...more,
  })

  it('is of the month before for a report, of the running month for a register', () => {
    expect(periodFor(hamil, '2026-02-10')).toBe(periodOf(2026, 1))
    expect(periodFor(findIndicator('poktan.bkb.ada')!, '2026-02-10')).toBe(periodOf(2026, 2))
  })

  it.each([
    [at(64.2), 'Naik 3,2 poin, membaik.'],
    [at(57), 'Turun 4,0 poin, memburuk.'],
    [at(61.04), 'Tetap.'],
    [{ ...then }, 'Belum ada bulan baru sejak disepakati.'],
    [at(null, { state: 'not_reported' }), 'Sekarang angkanya belum dilaporkan, jadi belum dapat dibandingkan.'],
    [null, 'Belum ada bulan baru sejak disepakati.'],
  ])('became %j: %s', (now, words) => {
    expect(differenceWords(hamil, then, now)).toBe(words)
  })

  it('says when the villages behind it are not the same', () => {
    expect(differenceWords(hamil, then, at(64.2, { reported: 5 }))).toContain(
      '9 dari 9 desa melapor, sekarang 5 dari 9',
    )
    expect(basisWords(then)).toBe('61 dari 100; 9 dari 9 desa melapor')
    expect(valueWords(hamil, then)).toBe('61,0%')
  })

  it('does not compare with what nobody knew', () => {
    expect(differenceWords(hamil, null, at(60))).toContain('tidak tercatat')
    expect(differenceWords(hamil, { ...then, state: 'not_reported', value: null }, at(60))).toContain(
      'belum dilaporkan',
    )
  })
})
