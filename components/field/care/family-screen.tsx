'use client'

import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { ageInWords } from '@/lib/families/age'
import { RELATIONS } from '@/lib/families/rules'
import type { VervalVillagePart } from '@/lib/krs/field-part'
import { verifiedLabel } from '@/lib/krs/marks'
import { usePart } from '@/lib/offline/copy'
import { paths } from '@/lib/paths'
import { eventsOf } from '@/lib/tpk/field-timeline'
import { FieldPage } from '../field-page'
import type { ScreenProps } from '../screens'
import { CareReading, FamilyAbsent } from './care-absent'
import { CareDone } from './care-done'
import { CareNotes } from './step-notes'
import { useCareSteps } from './steps'
import { TargetCard } from './target-card'
import { Timeline } from './timeline'
import { type OpenFamily, useFamily } from './use-family'
import { houseWords } from './words'

const CloseTarget = lazy(async () => ({ default: (await import('./close-target')).CloseTarget }))

/** A family: who is accompanied and what comes next for each, then what happened so far. */
export default function FamilyScreen({ params, me }: ScreenProps) {
  const open = useFamily(params.familyId!, me)
  const [closing, setClosing] = useState<string | null>(null)
  if (open === 'reading') return <CareReading />
  if (open === 'none') return <NotTaken familyId={params.familyId!} accountId={me.accountId} />
  const { book, steps, today } = open
  const { family, persons } = book
  const running = book.targets
    .filter(({ closedOn }) => closedOn === null)
    .toSorted((one, other) => (one.nextOn ?? '9').localeCompare(other.nextOn ?? '9'))
  const events = eventsOf(book)
  const ended = book.targets.find(({ id }) => id === closing)
  const nameOf = (id: string) => persons.find((person) => person.id === id)?.name ?? ''
  return (
    <FieldPage
      title={`Keluarga ${family.name}`}
      back={{ href: paths.fieldCare(), label: 'Dampingan' }}
      note={[houseWords({ ...family, familyName: '' }), family.dusun, family.address].filter(Boolean).join(', ')}
    >
      <div className="space-y-3 not-empty:block empty:hidden">
        <CareDone accountId={me.accountId} familyId={family.id} />
        <CareNotes familyId={family.id} accountId={me.accountId} steps={steps} />
      </div>
      <section aria-label="Yang didampingi" className="grid items-start gap-4 desk:grid-cols-2">
        {running.map((target) => (
          <TargetCard key={target.id} target={target} book={book} today={today} onEnd={() => setClosing(target.id)} />
        ))}
      </section>
      {running.length === 0 && <p className="text-ink-soft">Sedang tidak ada yang didampingi di keluarga ini.</p>}
      <Members open={open} />
      <Card title="Riwayat">
        {events.length > 0 ? (
          <Timeline familyId={family.id} events={events} />
        ) : (
          <p className="text-ink-soft">Belum ada kunjungan.</p>
        )}
      </Card>
      {book.krs && <OnList krs={book.krs} villageId={family.villageId} />}
      {open.told && (
        <p className="text-sm text-ink-soft">
          Perlu sinyal:{' '}
          <a className="link inline-flex min-h-11 items-center desk:min-h-8" href={paths.familyCard(family.id)}>
            kartu keluarga lengkap
          </a>
        </p>
      )}
      {ended && (
        <Suspense fallback={null}>
          <CloseTarget
            target={ended}
            personName={nameOf(ended.personId)}
            family={family}
            today={today}
            onClose={() => setClosing(null)}
          />
        </Suspense>
      )}
    </FieldPage>
  )
}

/** A family that only this device knows and that the office refused: why, and the way back to its form. */
function NotTaken({ familyId, accountId }: { familyId: string; accountId: string }) {
  const steps = useCareSteps(accountId, familyId) ?? []
  if (steps.length === 0) return <FamilyAbsent />
  return (
    <FieldPage
      title="Keluarga belum diterima kantor"
      back={{ href: paths.fieldCare(), label: 'Dampingan' }}
      note="Yang Anda ketik masih ada di perangkat ini."
    >
      <div className="space-y-3">
        <CareNotes familyId={familyId} accountId={accountId} steps={steps} />
      </div>
    </FieldPage>
  )
}

/** Everybody of the family, and who else may be accompanied. */
function Members({ open: { book, today } }: { open: OpenFamily }) {
  const { family, persons, targets } = book
  return (
    <Card
      title="Anggota keluarga"
      actions={
        <a className={buttonClass({ size: 'small' })} href={paths.fieldTargetNew(family.id)}>
          <Icon of={Plus} />
          Dampingi yang lain
        </a>
      }
      flush
    >
      <ul className="divide-y divide-line border-t border-line">
        {persons.map(({ id, name, bornOn, relation, nik, nikState, diedOn }) => {
          const stage = targets.find((target) => target.personId === id && target.closedOn === null)
          const about = [
            RELATIONS.find(({ value }) => value === relation)?.label,
            diedOn ? 'meninggal' : ageInWords(bornOn, today),
            nikState === 'ada' ? `NIK ${nik ?? 'tercatat'}` : 'belum ada NIK',
            stage ? 'didampingi' : '',
          ]
          return (
            <li key={id} className="px-4 py-2.5">
              <p className="font-medium break-words">{name}</p>
              <p className="text-sm text-ink-soft">{about.filter(Boolean).join(' · ')}</p>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

interface OnListProps {
  krs: NonNullable<OpenFamily['book']['krs']>
  villageId: number
}

/** What the newest KRS list says of the family, and the way to its verifying where that is open here. */
function OnList({ krs: { id, title, atRisk, verified }, villageId }: OnListProps) {
  const { body } = usePart<VervalVillagePart>(`verval/${villageId}`)
  const open = body?.lines.some((line) => line.id === id)
  const risk = atRisk === null ? 'status belum diketahui' : atRisk ? 'berisiko' : 'tidak berisiko'
  return (
    <div className="surface flex flex-wrap items-center justify-between gap-3 p-4">
      <p>
        {title}: {risk}. <span className="text-ink-soft">{verifiedLabel(verified)}.</span>
      </p>
      {open && (
        <a className={buttonClass({ size: 'small' })} href={paths.fieldVervalFamily(villageId, id)}>
          {verified === 'belum' ? 'Verifikasi' : 'Ubah verifikasi'}
        </a>
      )}
    </div>
  )
}
