'use client'

import { ChevronRight } from 'lucide-react'
import {
  type FormEvent,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { StepButton } from '@/components/forms/step-button'
import { SaveBar } from '@/components/layout/save-bar'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { type FormAction, type FormState, idle } from '@/lib/actions/form-state'
import { PROFILE_SECTIONS, type ProfileField, type ProfileSection } from '@/lib/kampung-kb/profile-fields'
import { type FollowedFacts, isAsked, progressOf } from '@/lib/kampung-kb/profile-rules'
import { type ProfileContent, type ProfileValue, WHOLE_PROFILE } from '@/lib/kampung-kb/profile-schema'
import { PopulationTable } from './population-table'
import { ProfileInput } from './profile-input'

export type ProfileFormProps = {
  action: FormAction
  undo: FormAction
  kampungKbId: string
  /** `YYYY-MM` */
  period: string
  /** The version that was read; 0 for a month nobody has begun. */
  version: number
  /** Made anew each time the page is read: pressed twice, it is one save. */
  formKey: string
  answers: ProfileContent
  followed: FollowedFacts
  /** NIP and phone numbers are asked of staff only. */
  withPersonal: boolean
  /** What was saved last, in words. */
  saved: string
}

const never = () => () => {}

/** The questions of a month in cards that can be saved one by one; what is typed in the others stays. */
export function ProfileForm(props: ProfileFormProps) {
  const { action, undo, answers, period, kampungKbId, formKey, saved } = props
  const [state, send, busy] = useActionState(action, idle)
  const [typed, setTyped] = useState<ProfileContent>({})
  const dirty = useRef(false)
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  // The boxes keep what was typed by themselves; the echo is for those without script.
  const shown: FormState = scripted ? { ...state, values: undefined } : state
  const version = state.status === 'error' ? (state.fields?.version ?? props.version) : props.version

  useEffect(() => {
    if (state.status === 'done') dirty.current = false
  }, [state])
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [])

  const onChange = ({ target }: FormEvent<HTMLFormElement>) => {
    dirty.current = true
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    if (WATCHED.has(target.name)) setTyped({ ...typed, [target.name]: readAnswer(target.value) })
  }
  // Sent by hand: React would empty the other cards after the action.
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    startTransition(() => send(data))
  }
  const now = { ...answers, ...typed }

  return (
    <div className="space-y-4">
      <form action={send} onSubmit={onSubmit} onChange={onChange} className="space-y-4" noValidate>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="id" value={kampungKbId} />
        <input type="hidden" name="period" value={period} />
        <input type="hidden" name="version" value={version} />
        <FormMessage state={state} />
        {PROFILE_SECTIONS.map((section, at) => (
          <SectionCard
            key={section.code}
            section={section}
            open={at === 0}
            now={now}
            stored={answers}
            followed={props.followed}
            withPersonal={props.withPersonal}
            state={shown}
            busy={busy}
          />
        ))}
        <SaveBar status={saved}>
          <Button type="submit" name="section" value={WHOLE_PROFILE} tone="primary" busy={busy}>
            {busy ? 'Menyimpan…' : 'Simpan semua'}
          </Button>
        </SaveBar>
      </form>
      {state.status === 'done' && state.shown?.key && (
        <StepButton step={undo} fields={{ key: state.shown.key, id: kampungKbId, period }} tone="quiet">
          Urungkan penyimpanan terakhir
        </StepButton>
      )}
    </div>
  )
}

const WATCHED = new Set(
  PROFILE_SECTIONS.flatMap(({ fields }) => fields.flatMap(({ when }) => (when ? [when.field] : []))),
)

const readAnswer = (value: string): ProfileValue =>
  value === 'ya' ? true : value === 'tidak' ? false : value === '' ? null : value

type SectionCardProps = {
  section: ProfileSection
  open: boolean
  now: ProfileContent
  stored: ProfileContent
  followed: FollowedFacts
  withPersonal: boolean
  state: FormState
  busy: boolean
}

function SectionCard({ section, open, now, stored, followed, withPersonal, state, busy }: SectionCardProps) {
  const { code, title, note, fields } = section
  const { told, asked } = progressOf(section, stored)
  const wrong = fields.some(({ name }) => state.fields?.[name])
  const sources = new Map(
    fields.flatMap(({ name }) => {
      const from = followed[name]
      return from?.href && !from.source.includes('poktan') ? [[from.href, from.source] as const] : []
    }),
  )
  return (
    <details id={code} className="surface group/bagian" open={open || wrong}>
      <summary className="flex min-h-14 cursor-pointer items-center gap-3 rounded-lg px-4 py-3">
        <Icon of={ChevronRight} className="transition-transform group-open/bagian:rotate-90" />
        <h2 className="min-w-0 flex-1 text-md desk:text-base">{title}</h2>
        <span className={wrong ? 'text-sm text-bad' : 'figures text-sm text-ink-soft'}>
          {wrong ? 'Perlu diperbaiki' : `${told} dari ${asked} terisi`}
        </span>
      </summary>
      <div className="space-y-5 border-t border-line p-4">
        {note && <p className="max-w-prose text-ink-soft">{note}</p>}
        {sources.size > 0 && (
          <p className="text-sm text-ink-soft">
            Terisi dari{' '}
            {[...sources].map(([href, source], at) => (
              <span key={href}>
                {at > 0 && ', '}
                <a className="link" href={href}>
                  {source}
                </a>
              </span>
            ))}
            . Boleh diganti dengan alasan.
          </p>
        )}
        {code === 'penduduk' ? (
          <PopulationTable values={stored} state={state} />
        ) : (
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            {fields
              .filter((field) => isAsked(field, now) && (withPersonal || !field.personal))
              .map((field) => (
                <div key={field.name} className={isWide(field) ? 'min-w-0 sm:col-span-2' : 'min-w-0'}>
                  <ProfileInput
                    field={field}
                    value={stored[field.name] ?? null}
                    source={field.follows ? followed[field.name] : undefined}
                    state={state}
                  />
                </div>
              ))}
          </div>
        )}
        <div className="border-t border-line pt-4">
          <Button type="submit" name="section" value={code} busy={busy}>
            Simpan bagian ini
          </Button>
        </div>
      </div>
    </details>
  )
}

const isWide = ({ kind }: ProfileField): boolean => kind === 'choices' || kind === 'long'
