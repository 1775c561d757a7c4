import type { Role } from '@/lib/auth/roles'

/** What a family's timeline tells of. Safe in a browser. */
export const EVENT_KINDS = {
  lahir: 'Kelahiran',
  sasaran: 'Pendampingan',
  kunjungan: 'Kunjungan',
  ukur: 'Penimbangan',
  rujukan: 'Rujukan',
  krs: 'Daftar KRS',
  poktan: 'Poktan',
  pindah: 'Pindah',
  meninggal: 'Kematian',
} as const
export type EventKind = keyof typeof EVENT_KINDS

export interface TimelineEvent {
  /** Unique in a timeline. */
  id: string
  kind: EventKind
  /** `YYYY-MM-DD` */
  on: string
  title: string
  /** What else there is to say, in short sentences. */
  words: string[]
  /** Whose it is; empty for the whole family. */
  personId: string
  personName: string
  href: string | null
  /** Something that asks for help, something that is well. */
  tone: 'warn' | 'good' | null
}

/** A verifikator checks a list against the family: not what was found of anybody's health. */
const OF_VERIFIERS: readonly EventKind[] = ['lahir', 'krs', 'pindah', 'meninggal']

/** Which kinds a role reads on a family's timeline. */
export const kindsFor = (role: Role): readonly EventKind[] =>
  role === 'verifikator_krs' ? OF_VERIFIERS : (Object.keys(EVENT_KINDS) as EventKind[])

/** The kind an address asks for; null for all, and for one this role does not read. */
export function readKind(typed: unknown, role: Role): EventKind | null {
  return kindsFor(role).find((kind) => kind === typed) ?? null
}

/** Events of one year, the newest year first. */
export interface TimelineYear {
  year: string
  events: TimelineEvent[]
}

/** Newest first, by year; within a day in the order of the kinds' importance. */
export function byYear(events: readonly TimelineEvent[]): TimelineYear[] {
  const years: TimelineYear[] = []
  const order = Object.keys(EVENT_KINDS)
  const rank = ({ kind }: TimelineEvent) => order.indexOf(kind)
  for (const event of events.toSorted(
    (one, other) => other.on.localeCompare(one.on) || rank(other) - rank(one) || one.id.localeCompare(other.id),
  )) {
    const year = event.on.slice(0, 4)
    const last = years.at(-1)
    if (last?.year === year) last.events.push(event)
    else years.push({ year, events: [event] })
  }
  return years
}
