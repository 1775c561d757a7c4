import { describe, expect, it } from 'vitest'
import { LIKELY, type Likeness, likenessOf, STRONG, slipsOf, wordsOf } from '@/lib/duplicates/score'
import { likeWords } from '@/lib/duplicates/words'
import { nameKey } from '@/lib/regions/name-key'

let serial = 0
const person = (name: string, over: Partial<Likeness> = {}): Likeness => ({
  id: name,
  familyId: `keluarga ${++serial}`,
  nameKey: nameKey(name),
  soundKey: '',
  sex: '',
  bornOn: null,
  bornExact: true,
  nikIndex: '',
  motherId: null,
  motherKey: '',
  birthOrder: null,
  phone: '',
  villageId: null,
  ...over,
})
const score = (a: Likeness, b: Likeness) => likenessOf(a, b).score

describe('how alike two records are', () => {
  const siti = person('Siti Aminah', { bornOn: '1998-03-04', sex: 'P', motherKey: 'wagiyem', soundKey: 'stmn' })

  it.each<[string, Likeness, 'strong' | 'likely' | 'weak']>([
    ['the same NIK with half a name', person('Aminah', { nikIndex: 'x' }), 'strong'],
    ['the same name, day and mother', person('Siti Aminah', { bornOn: '1998-03-04', motherKey: 'wagiyem' }), 'strong'],
    ['another spelling on the same day', person('Sitti Amina', { bornOn: '1998-03-04', soundKey: 'stmn' }), 'likely'],
    [
      'day and month exchanged, the same mother',
      person('Siti Aminah', { bornOn: '1998-04-03', motherKey: 'wagiyem' }),
      'strong',
    ],
    ['the same name without a day, in the same village', person('Siti Aminah', { villageId: 7 }), 'weak'],
    ['the same name and mother without a day', person('Siti Aminah', { motherKey: 'wagiyem' }), 'likely'],
    ['the same name on another day', person('Siti Aminah', { bornOn: '1976-08-20' }), 'weak'],
    ['the same name and day, a man', person('Siti Aminah', { bornOn: '1998-03-04', sex: 'L' }), 'weak'],
    ['the same name and day, another NIK', person('Siti Aminah', { bornOn: '1998-03-04', nikIndex: 'y' }), 'weak'],
    [
      'the same name and day, another mother',
      person('Siti Aminah', { bornOn: '1998-03-04', motherKey: 'tukinem' }),
      'weak',
    ],
  ])('%s', (_what, other, expected) => {
    const found = score({ ...siti, nikIndex: other.nikIndex === '' ? '' : 'x', villageId: 7 }, other)
    expect(found >= STRONG ? 'strong' : found >= LIKELY ? 'likely' : 'weak').toBe(expected)
  })

  it('takes a first name in a big village for no clue, and with the same day for one', () => {
    const one = person('Siti', { villageId: 7 })
    expect(score(one, person('Siti', { villageId: 7 }))).toBeLessThan(LIKELY)
    const born = { bornOn: '2024-01-02', villageId: 7 }
    expect(score(person('Siti', born), person('Siti', born))).toBeGreaterThanOrEqual(LIKELY)
  })

  it('knows twins by their order of birth, and by names of their own', () => {
    const birth = { bornOn: '2026-02-03', motherId: 'ibu', motherKey: 'sari', familyId: 'satu' } as const
    const first = person('Bayi Ny Sari', { ...birth, birthOrder: 1 })
    expect(score(first, person('Bayi Ny Sari', { ...birth, birthOrder: 2 }))).toBe(0)
    expect(score(first, person('Bayi Ny Sari', { ...birth, birthOrder: 1 }))).toBeGreaterThanOrEqual(LIKELY)
    expect(score(person('Hasan Basri', birth), person('Husain Ali', birth))).toBeLessThan(LIKELY)
    // A baby that has been given its name since is the same baby.
    expect(score(person('Bayi Ny Sari', birth), person('Hasan Basri', birth))).toBeGreaterThanOrEqual(LIKELY)
  })

  it('says the same from both sides', () => {
    const other = person('Aminah', { bornOn: '1998-03-14', phone: '081', motherKey: 'wagiyem sri wagiyemsri' })
    expect(likenessOf(siti, other)).toEqual(likenessOf(other, siti))
  })
})

it('makes the days a slip makes, and no day that is none', () => {
  expect(slipsOf('2024-02-29')).toContain('2024-02-19')
  expect(slipsOf('2024-02-29')).not.toContain('2023-02-29')
  expect(slipsOf('2024-05-06')).toEqual(
    expect.arrayContaining(['2024-06-05', '2023-05-06', '2024-05-15', '2024-07-01']),
  )
})

it('reads the words of a name without titles and without the run-together form', () => {
  expect(wordsOf(nameKey('Hj. Siti Aminah'))).toEqual(['siti', 'aminah'])
  expect(wordsOf(nameKey('Sutrisno'))).toEqual(['sutrisno'])
})

it('names nobody outside the area', () => {
  const like = {
    familyId: 'f',
    name: 'Siti Aminah',
    bornOn: null,
    villageId: 7,
    kecamatanId: 70,
    villageName: 'Jati',
    kecamatanName: 'Kunduran',
    score: 90,
    reasons: ['name', 'born'] as const,
  }
  expect(likeWords([like], () => true)[0]).toMatchObject({ familyId: 'f', title: 'Siti Aminah, Jati' })
  const hidden = likeWords([like], () => false)
  expect(JSON.stringify(hidden)).not.toMatch(/Siti|Jati|"f"/)
  expect(hidden[0]!.title).toContain('Kunduran')
})
