'use client'

import {
  Component,
  type ComponentType,
  type LazyExoticComponent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { openField, useField } from '@/lib/offline/session'
import { useCourier, useOutbox } from '@/lib/offline/use-outbox'
import { fieldPress, goTo, useAddress } from './address'
import { noteMove } from './arrival'
import { FieldFrame } from './frame/field-frame'
import { later } from './later'
import { findScreen, type Params } from './router'
import { SCREENS, type Screen, type ScreenProps } from './screens'
import { useFreshCopy } from './use-fresh-copy'

const LOOK_AGAIN_MS = 60_000

/** All screens of the field: one page, whose address says which screen and whose data is the device's own. */
export function Shell() {
  const path = useAddress()
  const field = useField()
  useSession()
  useCourier()
  useFreshCopy()
  useSteps()
  const found = useMemo(() => (path === null ? null : findScreen(SCREENS, path)), [path])
  // Before the screen's own effects: a step, by a link or by the browser's arrows, takes the focus along.
  const before = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (before.current !== null && before.current !== path) noteMove()
    before.current = path
  }, [path])
  // Its script comes while the device looks who is here.
  useEffect(() => void found?.screen.load().catch(() => {}), [found])
  return (
    <FieldFrame
      me={field?.me ?? null}
      path={path ?? ''}
      notes={
        path &&
        field && (
          <Suspense fallback={null}>
            <Notes path={path} />
          </Suspense>
        )
      }
    >
      <Failsafe key={path}>
        <Suspense fallback={<Opening />}>
          {path === null ? <Opening /> : found ? <Guarded {...found} path={path} /> : <NotHere path={path} />}
        </Suspense>
      </Failsafe>
    </FieldFrame>
  )
}

const drawn = new Map<Screen, LazyExoticComponent<ComponentType<ScreenProps>>>()

/** A screen's component, made once: React keeps it apart from the next screen's. */
function componentOf(screen: Screen) {
  const known = drawn.get(screen) ?? lazy(screen.load as () => Promise<{ default: ComponentType<ScreenProps> }>)
  drawn.set(screen, known)
  return known
}

const ShutScreen = lazy(() => import('./session/shut-screen'))
const NotHere = lazy(() => import('./not-here'))
const Notes = lazy(() => later(async () => (await import('./frame/notes')).Notes))

/** A screen when the copy is open, else why it is not and how it opens. */
function Guarded({ screen, params, path }: { screen: Screen; params: Params; path: string }) {
  const field = useField()
  const Content = componentOf(screen)
  if (!field) return <Opening />
  const open = field.state === 'ready' && field.me !== null
  // A screen that stands unlocked never looks who it is.
  if (open || (screen.unlocked && field.accountId)) return <Content params={params} me={field.me!} key={path} />
  return <ShutScreen field={field} path={path} />
}

function Opening() {
  return (
    <p role="status" className="py-10 text-center text-ink-soft">
      Membuka…
    </p>
  )
}

/** Looks who is here at the start, when signal returns or a delivery reached the office, and when the page comes to the front after a while. */
function useSession(): void {
  const field = useField()
  const { last } = useOutbox(field?.accountId ?? null)
  const apart = field?.state === 'ready' && !field.online
  useEffect(() => {
    // The first look after a gap may have failed where the delivery then came through.
    if (apart && last?.reached) void openField()
  }, [apart, last])

  useEffect(() => {
    let looked = 0
    const look = () => {
      looked = Date.now()
      void openField()
    }
    const shown = () => {
      if (document.visibilityState === 'visible' && Date.now() - looked > LOOK_AGAIN_MS) look()
    }
    look()
    window.addEventListener('online', look)
    document.addEventListener('visibilitychange', shown)
    return () => {
      window.removeEventListener('online', look)
      document.removeEventListener('visibilitychange', shown)
    }
  }, [])
}

/** Presses on links to field screens are steps within the page. */
function useSteps(): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const href = fieldPress(event)
      if (!href) return
      event.preventDefault()
      if (href !== `${window.location.pathname}${window.location.search}`) goTo(href)
      window.scrollTo({ top: 0 })
    }
    window.addEventListener('click', onClick)
    return () => window.removeEventListener('click', onClick)
  }, [])
}

/** A screen that fails (a script that could not be loaded, a bug) says so; everything typed is on the device. */
class Failsafe extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <div className="mx-auto max-w-lg space-y-3 py-12 text-center">
        <h1 className="text-lg">Layar ini gagal dibuka</h1>
        <p className="text-ink-soft">
          Yang sudah Anda ketik aman di perangkat ini. Muat ulang; bila tetap gagal, sambungkan ke internet lalu muat
          ulang sekali lagi.
        </p>
        <button type="button" className="link min-h-11" onClick={() => window.location.reload()}>
          Muat ulang
        </button>
      </div>
    )
  }
}
