import { CalendarCheck2, type LucideIcon, Send, Smartphone, UsersRound } from 'lucide-react'
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
const OUTBOX = { href: paths.outbox(), label: 'Kotak keluar', icon: Send }
export const DEVICE: FieldPlace = { href: paths.device(), label: 'Perangkat ini', icon: Smartphone }

/** The field's own places for a person, which open without signal; at most three stand in a phone's bar. */
export function fieldPlaces(me: Me | null): FieldPlace[] {
  const has = ({ href }: FieldPlace) => me?.places.some((place) => place.href === href)
  return [...[MONTH, GROUPS].filter(has), OUTBOX]
}

/** The office's places for a person, which need signal. */
export const officePlaces = (me: Me | null): { href: string; label: string }[] =>
  (me?.places ?? []).filter(({ field }) => !field)
