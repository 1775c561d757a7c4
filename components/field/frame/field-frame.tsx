'use client'

import { Ellipsis, LogIn } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { closePanels } from '@/components/layout/close-panels'
import { isHere } from '@/components/layout/here'
import { LiniMark } from '@/components/layout/lini-mark'
import { PersonMenu } from '@/components/layout/person-menu'
import { SkipLink } from '@/components/layout/skip-link'
import { buttonClass } from '@/components/ui/button-class'
import { Icon } from '@/components/ui/icon'
import { Popover } from '@/components/ui/popover'
import { paths } from '@/lib/paths'
import type { Me } from '@/lib/sync/protocol'
import { later } from '../later'
import { OutboxState } from './outbox-state'
import { DEVICE, type FieldPlace, fieldPlaces, MOST_IN_BAR, officePlaces } from './places'

const AccountLinks = lazy(() => later(async () => (await import('./account-links')).AccountLinks))

interface FieldFrameProps {
  me: Me | null
  path: string
  /** Above every screen: a new version, no signal. */
  notes?: ReactNode
  children: ReactNode
}

/** Around every screen of the field: the office's frame, light enough for a cheap phone, with the outbox always in sight. */
export function FieldFrame({ me, path, notes, children }: FieldFrameProps) {
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      const link = (target as Element).closest('a')
      closePanels((panel) => !link && panel.contains(target as Element), false)
    }
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') closePanels(() => false, true)
    }
    document.addEventListener('click', onClick)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('click', onClick)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  const places = fieldPlaces(me)
  const office = officePlaces(me)
  return (
    <div className="desk:flex">
      <SkipLink />
      <nav
        aria-label="Utama"
        className="no-print sticky top-0 hidden h-dvh w-54 shrink-0 flex-col gap-4 overflow-y-auto border-e border-line bg-paper-sunk px-3 py-3 desk:flex"
      >
        <Mark me={me} />
        <ul className="rail">
          {[...places, DEVICE].map((place) => (
            <Place key={place.href} place={place} path={path} />
          ))}
        </ul>
        {office.length > 0 && (
          <>
            <p className="px-2.5 text-xs text-ink-soft">Perlu sinyal</p>
            <ul className="rail -mt-3">
              {office.map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>
                    <span>{label}</span>
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </nav>
      <div className="min-w-0 flex-1 phone:pb-18 [@media(max-height:30rem)]:pb-0">
        <header className="no-print sticky top-0 z-30 flex h-14 items-center gap-2 border-b border-line bg-paper ps-2.5 pe-3 has-[details[open]]:z-40 desk:px-6 [@media(max-height:30rem)]:static">
          <div className="min-w-0 flex-1 desk:hidden">
            <Mark me={me} />
          </div>
          <div className="flex items-center gap-1 desk:flex-1 desk:justify-end desk:gap-3">
            <OutboxState />
            {me ? (
              <PersonMenu
                person={{ name: me.name, role: me.roleLabel, region: me.regionName }}
                account={
                  <Suspense fallback={null}>
                    <AccountLinks accountId={me.accountId} />
                  </Suspense>
                }
              />
            ) : (
              <a className={buttonClass({ size: 'small' })} href={paths.signIn(path)}>
                <Icon of={LogIn} />
                Masuk
              </a>
            )}
          </div>
        </header>
        <main
          id="isi"
          tabIndex={-1}
          className="mx-auto max-w-360 px-4 py-5 outline-none desk:px-6 desk:py-6 print:max-w-none print:p-0"
        >
          <div className="no-print space-y-3 not-empty:mb-5">
            {me?.sample && (
              <p className="rounded-md bg-warn-soft px-3 py-1.5 text-sm text-on-warn-soft">
                <strong>Data contoh.</strong> <span className="phone:hidden">Nama orang dan kelompok di sini</span>{' '}
                bukan data sungguhan.
              </p>
            )}
            {notes}
          </div>
          {children}
        </main>
      </div>
      <nav
        aria-label="Utama"
        className="no-print fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper-raised pb-[env(safe-area-inset-bottom)] desk:hidden [@media(max-height:30rem)]:static"
      >
        <ul className="bar-places mx-auto flex max-w-xl *:min-w-0 *:flex-1">
          {places.slice(0, MOST_IN_BAR).map((place) => (
            <Place key={place.href} place={place} path={path} />
          ))}
          <li>
            <Popover
              panelClassName="p-2 max-sm:bottom-16! sm:bottom-full sm:top-auto! sm:mb-1.5 sm:min-w-64"
              align="end"
              label={
                <>
                  <Icon of={Ellipsis} size={20} />
                  Lainnya
                </>
              }
            >
              <ul>
                {[...places.slice(MOST_IN_BAR), DEVICE].map((place) => (
                  <Place key={place.href} place={place} path={path} />
                ))}
                {office.map(({ href, label }) => (
                  <li key={href}>
                    <a href={href}>{label}</a>
                  </li>
                ))}
              </ul>
              {office.length > 0 && (
                <p className="px-3 pt-2 pb-1 text-xs text-ink-soft">
                  {places.length > MOST_IN_BAR ? 'Selain Kotak keluar dan Perangkat ini' : 'Selain Perangkat ini'} perlu
                  sinyal.
                </p>
              )}
            </Popover>
          </li>
        </ul>
      </nav>
      <p id="layar" className="sr-only" aria-live="polite" />
    </div>
  )
}

function Mark({ me }: { me: Me | null }) {
  return (
    <div className="flex min-w-0 items-center gap-2.5 px-1.5 py-1">
      <LiniMark className="size-8 shrink-0" />
      <div className="min-w-0 leading-tight">
        <p className="line-clamp-2 text-sm font-semibold">{me?.officeName ?? 'Lini'}</p>
        {me && <p className="truncate text-xs text-ink-soft phone:hidden">{me.regionName}</p>}
      </div>
    </div>
  )
}

function Place({ place: { href, label, icon }, path }: { place: FieldPlace; path: string }) {
  return (
    <li>
      <a href={href} aria-current={isHere(path, { href }) ? 'page' : undefined}>
        <Icon of={icon} size={20} />
        <span className="max-w-full truncate">{label}</span>
      </a>
    </li>
  )
}
