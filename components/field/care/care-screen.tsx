'use client'

import { HandHeart, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button-class'
import { classNames } from '@/components/ui/class-names'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { formatCount } from '@/lib/format/number'
import type { OutboxItem } from '@/lib/offline/outbox'
import { useOutbox } from '@/lib/offline/use-outbox'
import { paths } from '@/lib/paths'
import { type CarePart, GROUPS, type TargetGroup } from '@/lib/tpk/care'
import { byWhen, hasWords } from '@/lib/tpk/care-list'
import { linesWith } from '@/lib/tpk/field-book'
import { FieldPage } from '../field-page'
import type { ScreenProps } from '../screens'
import { useWantedPart } from '../use-wanted-part'
import { CareReading } from './care-absent'
import { CareDone } from './care-done'
import { CareRows, type ShownLine } from './care-rows'
import { subjectOf, useCareSteps } from './steps'
import { todayIn } from './today'
import { groupOf } from './words'

/** Short names of the groups, for chips that stand in one row. */
const SHORT: Record<TargetGroup, string> = {
  catin: 'Catin',
  hamil: 'Ibu hamil',
  pascasalin: 'Nifas',
  baduta: 'Baduta',
  balita: 'Balita',
}

/** Everybody a person accompanies: whom to visit next and why, the late and the risky first. */
export default function CareScreen({ me }: ScreenProps) {
  const { state, body: part, at } = useWantedPart<CarePart>('dampingan')
  const steps = useCareSteps(me.accountId)
  const { items } = useOutbox(me.accountId)
  const today = todayIn(me.zone, at)
  const [typed, setTyped] = useState('')
  const [group, setGroup] = useState<TargetGroup | null>(null)
  const lines = useMemo((): ShownLine[] => {
    const held = (states: readonly string[]) => {
      const kept = (items ?? []).filter((item) => states.includes(item.state))
      return new Set(kept.map(({ subject }) => subject))
    }
    const [waiting, asking] = [held(['menunggu', 'dikirim']), held(['ditolak', 'bentrok'])]
    return linesWith(part?.lines ?? [], steps ?? []).map((line) => {
      const subject = subjectOf(line.familyId)
      return { ...line, waiting: waiting.has(subject), asking: asking.has(subject) }
    })
  }, [part, steps, items])

  if (!part) return state === 'none' ? <NoPart /> : <CareReading />
  if (part.desk) return <AtDesk />
  const shown = lines.filter(
    (line) => (!group || groupOf(line, today) === group) && (!typed.trim() || hasWords(line, typed.trim())),
  )
  const present = GROUPS.filter((one) => lines.some((line) => groupOf(line, today) === one))
  const parts = byWhen(shown, today)
  return (
    <FieldPage
      title="Dampingan"
      note={lines.length > 0 ? summary(lines, today) : 'Keluarga yang Anda dampingi dan kunjungan berikutnya.'}
      actions={
        part.villages.length > 0 && (
          <a className={buttonClass({ tone: 'primary' })} href={paths.fieldFamilyNew()}>
            <Icon of={Plus} />
            Daftarkan keluarga
          </a>
        )
      }
    >
      <div className="space-y-3 not-empty:block empty:hidden">
        <CareDone accountId={me.accountId} />
        <NotTaken items={items ?? []} lines={lines} />
      </div>
      {lines.length > 0 ? (
        <>
          <div className="space-y-3">
            <label className="block max-w-md">
              <span className="sr-only">Cari nama</span>
              <input
                type="search"
                className="control"
                placeholder="Cari nama…"
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </label>
            {present.length > 1 && (
              <fieldset className="flex min-w-0 flex-wrap gap-2">
                <legend className="sr-only">Tampilkan kelompok</legend>
                {[null, ...present].map((one) => (
                  <button
                    key={one ?? 'semua'}
                    type="button"
                    aria-pressed={group === one}
                    onClick={() => setGroup(one)}
                    className={classNames(
                      'min-h-11 rounded-md border px-3 desk:min-h-9',
                      group === one
                        ? 'border-brand bg-brand-soft font-medium text-on-brand-soft'
                        : 'border-line-strong bg-paper-raised hover:bg-paper-sunk',
                    )}
                  >
                    {one ? SHORT[one] : 'Semua'}
                  </button>
                ))}
              </fieldset>
            )}
          </div>
          {parts.map(({ when, lines: own }) => (
            <CareRows key={when} when={when} lines={own} today={today} />
          ))}
          {shown.length === 0 && (
            <p className="text-ink-soft">Tidak ada yang cocok. Hapus pencarian atau pilih Semua.</p>
          )}
        </>
      ) : (
        <NobodyYet part={part} />
      )}
    </FieldPage>
  )
}

/** Families that the office refused and no line leads to. */
function NotTaken({ items, lines }: { items: readonly OutboxItem[]; lines: readonly ShownLine[] }) {
  const known = new Set(lines.map(({ familyId }) => subjectOf(familyId)))
  const lost = items.filter(({ kind, state, subject }) => {
    return kind === 'family.record' && (state === 'ditolak' || state === 'bentrok') && !known.has(subject)
  })
  return lost.map(({ key, label, subject }) => (
    <Banner
      key={key}
      tone="bad"
      actions={
        <a className={buttonClass({ size: 'small' })} href={paths.fieldFamily(subject.slice(subjectOf('').length))}>
          Lihat dan perbaiki
        </a>
      }
    >
      {label}: tidak diterima kantor.
    </Banner>
  ))
}

/** "3 terlambat, 5 minggu ini, dari 42 sasaran." */
function summary(lines: readonly ShownLine[], today: string): string {
  const count = (when: string) => byWhen(lines, today).find((part) => part.when === when)?.lines.length ?? 0
  const [late, week] = [count('terlambat'), count('minggu')]
  const due = [late > 0 && `${formatCount(late)} terlambat`, week > 0 && `${formatCount(week)} minggu ini`].filter(
    Boolean,
  )
  const all = `${formatCount(lines.length)} sasaran`
  return due.length > 0 ? `${due.join(', ')}, dari ${all}.` : `Tidak ada kunjungan yang mendesak, dari ${all}.`
}

function NobodyYet({ part }: { part: CarePart }) {
  return (
    <EmptyState icon={HandHeart} title={part.villages.length > 0 ? 'Belum ada yang didampingi' : 'Belum ada tim'}>
      {part.villages.length > 0 ? (
        <p>
          Daftarkan keluarga pertama: calon pengantin, ibu hamil, ibu pascapersalinan, atau anak. Kunjungan berikutnya
          muncul di sini.
        </p>
      ) : (
        <p>
          Akun ini belum menjadi anggota Tim Pendamping Keluarga. Mintalah PKB menambahkan Anda ke tim beserta RW yang
          didampingi. Daftarnya diambil begitu ada sinyal.
        </p>
      )}
    </EmptyState>
  )
}

function NoPart() {
  return (
    <FieldPage title="Dampingan">
      <EmptyState icon={HandHeart} title="Daftar dampingan belum ada di perangkat ini">
        <p>Sambungkan ke internet sekali. Setelah itu daftar ini dapat dibuka tanpa sinyal.</p>
      </EmptyState>
    </FieldPage>
  )
}

/** Who looks after more than a device carries reads targets at the desk. */
function AtDesk() {
  return (
    <FieldPage title="Dampingan">
      <EmptyState icon={HandHeart} title="Dampingan wilayah Anda ada di halaman kantor">
        <p>
          Layar ini untuk kader TPK dan PKB.{' '}
          <a className="link" href={paths.care()}>
            Buka cakupan pendampingan
          </a>{' '}
          atau{' '}
          <a className="link" href={paths.families()}>
            cari keluarga
          </a>{' '}
          (perlu sinyal).
        </p>
      </EmptyState>
    </FieldPage>
  )
}
