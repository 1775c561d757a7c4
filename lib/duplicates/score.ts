/** What two records of persons can have in common. Kept with a pair, so that somebody sees why it was found. */
export const REASONS = ['nik', 'name', 'sound', 'born', 'mother', 'phone', 'family', 'place'] as const
export type Reason = (typeof REASONS)[number]

export const REASON_LABELS: Record<Reason, string> = {
  nik: 'NIK sama',
  name: 'nama sama',
  sound: 'nama berbunyi mirip',
  born: 'tanggal lahir sama',
  mother: 'ibu sama',
  phone: 'nomor telepon sama',
  family: 'satu keluarga',
  place: 'satu desa',
}

/**
 * How much each likeness weighs, of 100. No official table of these was found: all of it is
 * `disimpulkan` from how the field writes names and days, and stands here as data.
 */
export const WEIGHTS = {
  nik: 100,
  /** The same name of two or more words; a single word is half of that, since a village holds many. */
  name: 40,
  oneWord: 22,
  sound: 30,
  oneWordSound: 16,
  /** One name holds a word of the other: "Siti Aminah", "Aminah". */
  sharedWord: 15,
  born: 35,
  /** Days that a slip turns into each other: day and month exchanged, one digit, a month or year beside. */
  bornSlip: 18,
  mother: 30,
  phone: 15,
  family: 15,
  place: 8,
  otherNik: -50,
  otherName: -40,
  otherSex: -50,
  otherBorn: -45,
  otherMother: -30,
} as const

/** From here on a pair is worth somebody's look; from STRONG on it is probably one person. */
export const LIKELY = 60
export const STRONG = 85

/** What is compared of a person. Empty and null are unknown: they speak neither for nor against. */
export interface Likeness {
  id: string
  familyId: string
  nameKey: string
  soundKey: string
  sex: string
  bornOn: string | null
  bornExact: boolean
  nikIndex: string
  motherId: string | null
  motherKey: string
  birthOrder: number | null
  phone: string
  villageId: number | null
}

/** Words that are no name: titles, and how a baby without one is written. */
const NO_NAMES = new Set([
  'by',
  'bayi',
  'ny',
  'nyonya',
  'tn',
  'an',
  'nn',
  'sdr',
  'sdri',
  'hj',
  'h',
  'bin',
  'binti',
  'almh',
  'alm',
])
const BABY = /^(by|bayi|byny)\b/

/** The words of a `name_key` without the one that runs them together, and without what is no name. */
export function wordsOf(nameKey: string): string[] {
  const words = nameKey.split(' ')
  const own = words.length > 2 ? words.slice(0, -1) : words
  return own.filter((word) => !NO_NAMES.has(word))
}

/** Days that a slip of the pen makes of this one, with the day itself first. */
export function slipsOf(day: string): string[] {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const made = new Set([day])
  const add = (y: number, m: number, d: number) => {
    const at = new Date(Date.UTC(y, m - 1, d))
    if (at.getUTCMonth() === m - 1 && at.getUTCDate() === d && y > 1900) made.add(at.toISOString().slice(0, 10))
  }
  if (date <= 12) add(year, date, month)
  for (const step of [-1, 1]) {
    add(year + step, month, date)
    add(year, month + step, date)
    add(year, month, date + step)
    add(year, month, date + 10 * step)
  }
  // Where only the month or the year is known, the 15th or 1 July stands in the day's place.
  add(year, month, 15)
  add(year, 7, 1)
  return [...made]
}

/** Whether two records are children of one birth that were told apart: never one person. */
const areTwins = (a: Likeness, b: Likeness): boolean =>
  a.birthOrder !== null && b.birthOrder !== null && a.birthOrder !== b.birthOrder && a.bornOn === b.bornOn

/** How alike two records are, of 100, and what they have in common. */
export function likenessOf(a: Likeness, b: Likeness): { score: number; reasons: Reason[] } {
  if (areTwins(a, b)) return { score: 0, reasons: [] }
  const reasons: Reason[] = []
  let score = 0
  const say = (points: number, reason?: Reason) => {
    score += points
    if (reason) reasons.push(reason)
  }
  if (a.nikIndex && b.nikIndex) {
    if (a.nikIndex === b.nikIndex) say(WEIGHTS.nik, 'nik')
    else say(WEIGHTS.otherNik)
  }
  for (const one of [ofNames(a, b), ofDays(a, b), ofMothers(a, b)]) say(one.points, one.reason)
  if (a.sex && b.sex && a.sex !== b.sex) say(WEIGHTS.otherSex)
  if (a.phone && a.phone === b.phone) say(WEIGHTS.phone, 'phone')
  if (a.familyId && a.familyId === b.familyId) say(WEIGHTS.family, 'family')
  else if (a.villageId && a.villageId === b.villageId) say(WEIGHTS.place, 'place')
  return { score: Math.max(0, Math.min(100, score)), reasons }
}

interface Said {
  points: number
  reason?: Reason
}

const NOTHING: Said = { points: 0 }
const share = (mine: readonly string[], other: readonly string[]): boolean =>
  mine.some((word) => word.length > 2 && other.includes(word))

function ofNames(a: Likeness, b: Likeness): Said {
  const [mine, other] = [wordsOf(a.nameKey), wordsOf(b.nameKey)]
  const single = mine.length < 2 || other.length < 2
  if (a.nameKey === b.nameKey) return { points: single ? WEIGHTS.oneWord : WEIGHTS.name, reason: 'name' }
  // A baby that was written as its mother's may have been given a name since.
  if (BABY.test(a.nameKey) || BABY.test(b.nameKey)) return NOTHING
  if (a.soundKey.length > 1 && a.soundKey === b.soundKey)
    return { points: single ? WEIGHTS.oneWordSound : WEIGHTS.sound, reason: 'sound' }
  return share(mine, other) ? { points: WEIGHTS.sharedWord, reason: 'sound' } : { points: WEIGHTS.otherName }
}

function ofDays(a: Likeness, b: Likeness): Said {
  if (!a.bornOn || !b.bornOn) return NOTHING
  const exact = a.bornExact && b.bornExact
  if (a.bornOn === b.bornOn) return { points: exact ? WEIGHTS.born : WEIGHTS.bornSlip, reason: 'born' }
  const near = slipsOf(a.bornOn).includes(b.bornOn) || (!exact && a.bornOn.slice(0, 4) === b.bornOn.slice(0, 4))
  return { points: near ? WEIGHTS.bornSlip : WEIGHTS.otherBorn }
}

function ofMothers(a: Likeness, b: Likeness): Said {
  if (a.motherId && b.motherId) {
    if (a.motherId === b.motherId) return { points: WEIGHTS.mother, reason: 'mother' }
    // The mother herself may be recorded twice.
    return a.motherKey && a.motherKey === b.motherKey ? NOTHING : { points: WEIGHTS.otherMother }
  }
  if (!a.motherKey || !b.motherKey) return NOTHING
  if (a.motherKey === b.motherKey) return { points: WEIGHTS.mother, reason: 'mother' }
  if (share(wordsOf(a.motherKey), wordsOf(b.motherKey))) return { points: WEIGHTS.mother / 2, reason: 'mother' }
  return { points: WEIGHTS.otherMother }
}

/** How sure a pair looks, in a word beside its score. */
export const likenessWord = (score: number): string => (score >= STRONG ? 'Sangat mirip' : 'Mungkin sama')
