import { describe, expect, it } from 'vitest'
import { maskNumber, type NikFacts, readKk, readNik } from '@/lib/families/nik'

const MAN = '3201121205900003'
const WOMAN = '3201125205900003'

describe('a NIK as it is typed', () => {
  it.each([
    ['15 digits', '320112120590000', 'yang diketik 15 angka'],
    ['17 digits', '32011212059000031', 'yang diketik 17 angka'],
    ['a letter in it', '32011212O5900003', 'hanya berisi angka'],
    ['zeros only', '0000000000000000', '16 angka yang sama'],
    ['ones only', '1111111111111111', '16 angka yang sama'],
    ['eights only', '8888888888888888', '16 angka yang sama'],
    ['day 00', '3201120005900003', 'tertulis 00'],
    ['day 32', '3201123205900003', 'tertulis 32'],
    ['day 40', '3201124005900003', 'tertulis 40'],
    ['day 72', '3201127205900003', 'tertulis 72'],
    ['month 00', '3201121200900003', 'tertulis 00'],
    ['month 13', '3201121213900003', 'tertulis 13'],
    ['a spreadsheet’s short form', '3.20112E+15', 'rusak oleh pengolah angka'],
    ['the same with a comma', '3,20112e+15', 'rusak oleh pengolah angka'],
    ['a masked number', '320112******0003', 'tersamar'],
    ['what is left of it', '3201120000000000', 'rusak oleh pengolah angka'],
    ['what is left of it, one shorter', '320112000000000', 'rusak oleh pengolah angka'],
  ])('refuses %s', (_what, typed, sentence) => {
    const read = readNik(typed)
    expect(read).toEqual({ problem: expect.stringContaining(sentence) })
  })

  it.each([
    ['the 1st', '3201120101900001'],
    ['the 31st', '3201123112900001'],
    ['a woman’s 1st', '3201124101900001'],
    ['a woman’s 31st', '3201127112900001'],
    ['30 February, which no calendar has', '3201123002900001'],
  ])('takes %s', (_what, typed) => {
    expect(readNik(typed)).toEqual({ state: 'ada', nik: typed, warnings: [] })
  })

  it.each([
    ['spaces', ' 3201 1212 0590 0003 '],
    ['dots', '3201.1212.0590.0003'],
    ['hyphens', '320112-120590-0003'],
    ['Excel’s apostrophe', `'${MAN}`],
  ])('looks past %s', (_what, typed) => {
    expect(readNik(typed)).toMatchObject({ state: 'ada', nik: MAN })
  })

  it.each([
    ['', 'belum_ada'],
    ['   ', 'belum_ada'],
    ['-', 'belum_ada'],
    ['Belum ada', 'belum_ada'],
    ['9999999999999999', 'tidak_diketahui'],
    ['9999 9999 9999 9999', 'tidak_diketahui'],
    ['tidak diketahui', 'tidak_diketahui'],
  ])('reads %j as %s, never as a key', (typed, state) => {
    expect(readNik(typed)).toEqual({ state })
  })

  it.each<[string, string, NikFacts, string]>([
    ['a woman with a man’s day', MAN, { sex: 'P' }, 'milik laki-laki'],
    ['a man with a woman’s day', WOMAN, { sex: 'L' }, 'milik perempuan'],
    ['another day of birth', MAN, { bornOn: '1990-05-13' }, 'tercatat, 13 Mei 1990'],
    ['another place', MAN, { regionCode: '33.16.05.2003' }, 'kecamatan lain'],
    ['a serial of zeros', '3201121205900000', {}, '0000'],
  ])('only warns of %s', (_what, nik, facts, sentence) => {
    expect(readNik(nik, facts)).toEqual({ state: 'ada', nik, warnings: [expect.stringContaining(sentence)] })
  })

  it.each<[string, NikFacts]>([
    [MAN, { sex: 'L', bornOn: '1990-05-12', regionCode: '32.01.12.2005' }],
    [MAN, { bornOn: '1890-05-12' }],
    [WOMAN, { sex: 'P', bornOn: '1990-05-12' }],
    [WOMAN, { sex: '', bornOn: null }],
  ])('has nothing to say of %s with %j', (nik, facts) => {
    expect(readNik(nik, facts)).toEqual({ state: 'ada', nik, warnings: [] })
  })

  it('never repeats in a warning what the mask hides', () => {
    const read = readNik(MAN, { sex: 'P', bornOn: '2001-01-01', regionCode: '64.08.01.2001' })
    expect(JSON.stringify('warnings' in read && read.warnings)).not.toMatch(/1205|12-05|0003/)
  })

  it('says every difference, and every one as a warning', () => {
    const facts: NikFacts = { sex: 'P', bornOn: '2001-01-01', regionCode: '64.08.01.2001' }
    expect(readNik(MAN, facts)).toMatchObject({ state: 'ada', warnings: { length: 3 } })
  })
})

describe('the number of a family card', () => {
  it.each([
    ['3201120101200', '13 angka'],
    ['5555555555555555', '16 angka yang sama'],
    ['3.20112E+15', 'rusak oleh pengolah angka'],
    ['KK320112010120', 'hanya berisi angka'],
  ])('refuses %s', (typed, sentence) => {
    expect(readKk(typed)).toEqual({ problem: expect.stringContaining(sentence) })
  })

  it('takes 16 digits, and one without a day of issue with a warning', () => {
    expect(readKk('3201120101200007')).toEqual({ state: 'ada', kk: '3201120101200007', warnings: [] })
    expect(readKk('3201129901200007')).toMatchObject({ state: 'ada', warnings: { length: 1 } })
  })

  it.each([
    ['', 'belum_ada'],
    ['9999999999999999', 'tidak_diketahui'],
  ])('reads %j as %s', (typed, state) => {
    expect(readKk(typed)).toEqual({ state })
  })
})

it('masks what tells of birth and sex', () => {
  expect(maskNumber('3201121205900003')).toBe('320112******0003')
})
