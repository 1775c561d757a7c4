import {
  CalendarCheck2,
  ClipboardCheck,
  HandHeart,
  type LucideIcon,
  Send,
  Smartphone,
  Trophy,
  UsersRound,
} from 'lucide-react'
import { paths } from '@/lib/paths'
import type { Me } from '@/lib/sync/protocol'

/** A place of the field's navigation. */
export interface FieldPlace {
  href: string
  label: string
  icon: LucideIcon
}

const MONTH = { href: paths.entry(), label: 'Bulan ini', icon: CalendarCheck2 }
const GROUPS = { href: paths.myGroups(), label: 'Poktan', icon: UsersRound }
const CARE = { href: paths.fieldCare(), label: 'Dampingan', icon: HandHeart }
const VERVAL = { href: paths.fieldVerval(), label: 'Verval', icon: ClipboardCheck }
const JUDGING = { href: paths.fieldJudging(), label: 'Penilaian', icon: Trophy }
const OUTBOX = { href: paths.outbox(), label: 'Kotak keluar', icon: Send }
export const DEVICE: FieldPlace = { href: paths.device(), label: 'Perangkat ini', icon: Smartphone }

/** The field's own places for a person, which open without signal, in the order of the main navigation. */
export function fieldPlaces(me: Me | null): FieldPlace[] {
  const own = (me?.places ?? []).flatMap(({ href }) =>
    [MONTH, GROUPS, CARE, VERVAL, JUDGING].filter((place) => place.href === href),
  )
  return [...own, OUTBOX]
}

/** At most so many stand in a phone's bar beside *Lainnya*; the state of the outbox is always in sight above. */
export const MOST_IN_BAR = 3

/** The office's places for a person, which need signal. */
export const officePlaces = (me: Me | null): { href: string; label: string }[] =>
  (me?.places ?? []).filter(({ field }) => !field)
