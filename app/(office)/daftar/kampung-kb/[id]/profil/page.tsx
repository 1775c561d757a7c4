import { randomUUID } from 'node:crypto'
import { FileSpreadsheet, Printer } from 'lucide-react'
import type { Metadata } from 'next'
import { StepButton } from '@/components/forms/step-button'
import { ProfileForm } from '@/components/kampung-kb/profile-form'
import { ProfileView } from '@/components/kampung-kb/profile-view'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button-class'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { areaOf } from '@/lib/fieldwork/area'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { currentPeriod, formatPeriod, type Period, parsePeriod, periodText } from '@/lib/format/period'
import { monthWriters } from '@/lib/kampung-kb/policy'
import { findEarlierProfile, findProfile, listProfiles } from '@/lib/kampung-kb/profile-queries'
import { effectiveOf, profileHints, wholeProgress } from '@/lib/kampung-kb/profile-rules'
import { placeKey, readFollowed } from '@/lib/kampung-kb/profile-sources'
import { paths } from '@/lib/paths'
import { periodOfDay } from '@/lib/regions/month'
import { maySeePersonalNumbers, mayWriteAt } from '@/lib/registers/policy'
import { readLetterhead } from '../../../../dasbor/[code]/letterhead'
import { openEntry } from '../../../[daftar]/[id]/open-entry'
import { OfficeOnly } from '../../../office-only'
import { carryProfileAction, saveProfileAction, undoProfileAction } from '../actions'
import { KampungPage } from '../kampung-page'

export const metadata: Metadata = { title: 'Profil bulanan' }

/** One month of a Kampung KB: asked in cards, filled in from what its village already reported. */
export default async function ProfilePage({ params, searchParams }: PageProps<'/daftar/kampung-kb/[id]/profil'>) {
  const { id } = await params
  const { bulan, tampil, mulai, urung } = await searchParams
  const asked = typeof bulan === 'string' ? parsePeriod(bulan) : null
  const opened = await openEntry({ daftar: 'kampung-kb', id }, async (tx, { entry }) => {
    const running = currentPeriod(new Date(), tx.actor.zone)
    const period = Math.min(asked ?? running, running)
    const place = {
      id,
      villageId: Number(entry.villageId),
      scope: String((entry.values as Record<string, unknown>).scope ?? 'desa'),
      period,
    }
    return {
      running,
      period,
      area: await areaOf(tx, monthWriters),
      profile: await findProfile(tx, id, period),
      earlier: await findEarlierProfile(tx, id, period),
      months: await listProfiles(tx, id),
      followed: (await readFollowed(tx, [place])).get(placeKey(place)) ?? {},
    }
  })
  if (!opened) return <OfficeOnly what="Profil Kampung KB" />
  const { entry, actor, more } = opened
  const { period, running, profile, earlier, followed } = more
  const answers = effectiveOf(profile?.content ?? null, followed)
  const withPersonal = maySeePersonalNumbers(actor.role)
  const founded = entry.activeFrom ? periodOfDay(entry.activeFrom) : running
  const within = period >= founded && !(entry.activeTo && period > periodOfDay(entry.activeTo))
  const writes = within && mayWriteAt(more.area, entry)
  const asForm = writes && tampil !== 'cetak' && (profile !== null || mulai === 'kosong')
  const month = periodText(period)
  const { told, asked: all } = wholeProgress(answers)

  return (
    <>
      {await readLetterhead(actor)}
      <KampungPage
        entry={entry}
        current="profil"
        actions={
          profile && (
            <>
              <a href={paths.kampungKbProfileExport(id)} className={buttonClass({ tone: 'quiet' })} download>
                <FileSpreadsheet aria-hidden className="size-4" />
                Excel
              </a>
              {tampil === 'cetak' ? (
                <>
                  <LinkButton href={paths.kampungKbProfile(id, `?bulan=${month}`)} tone="quiet">
                    Kembali
                  </LinkButton>
                  <PrintButton />
                </>
              ) : (
                <LinkButton
                  href={paths.kampungKbProfile(id, `?bulan=${month}&tampil=cetak`)}
                  tone="quiet"
                  icon={Printer}
                >
                  Cetak
                </LinkButton>
              )}
            </>
          )
        }
      >
        <FilterBar>
          <FilterSelect
            label="Bulan"
            name="bulan"
            value={month}
            all="Bulan berjalan"
            choices={monthChoices(running, Math.max(founded, running - 35), more.months)}
          />
        </FilterBar>
        <h2 className="text-lg">{formatPeriod(period)}</h2>
        {profile && (
          <ProgressBar
            label="Kelengkapan profil"
            done={told}
            total={all}
            words={`${told} dari ${all} pertanyaan terisi`}
          />
        )}
        {profile &&
          profileHints(answers).map((hint) => (
            <Banner key={hint} tone="warn">
              {hint}
            </Banner>
          ))}
        {asForm ? (
          <ProfileForm
            key={`${month} ${typeof urung === 'string' ? urung : ''}`}
            action={saveProfileAction}
            undo={undoProfileAction}
            kampungKbId={id}
            period={month}
            version={profile?.version ?? 0}
            formKey={randomUUID()}
            answers={withPersonal ? answers : withoutPersonal(answers)}
            followed={followed}
            withPersonal={withPersonal}
            saved={
              profile
                ? `Terakhir disimpan ${formatDateTime(profile.savedAt, actor.zone as Zone)} oleh ${profile.savedBy || 'data contoh'}`
                : 'Belum disimpan'
            }
          />
        ) : profile ? (
          <ProfileView answers={answers} followed={followed} withPersonal={withPersonal} />
        ) : (
          <EmptyState
            title={
              within ? `Belum ada profil ${formatPeriod(period)}` : 'Kampung KB ini belum berdiri pada bulan tersebut'
            }
            actions={
              writes && (
                <>
                  {earlier && (
                    <StepButton
                      step={carryProfileAction}
                      fields={{ key: randomUUID(), id, period: month }}
                      tone="primary"
                      busyLabel="Menyiapkan…"
                    >
                      Lanjutkan dari {formatPeriod(earlier.period)}
                    </StepButton>
                  )}
                  <LinkButton href={paths.kampungKbProfile(id, `?bulan=${month}&mulai=kosong`)}>
                    {earlier ? 'Isi dari awal' : 'Mulai mengisi'}
                  </LinkButton>
                </>
              )
            }
          >
            <p>
              Pokja, sumber dana, penduduk, dan peserta KB bulan itu. Yang sudah ada di Laporan Desa dan Rekap Poktan
              terisi sendiri.
              {earlier && ' Yang jarang berubah dapat dilanjutkan dengan sekali tekan.'}
            </p>
          </EmptyState>
        )}
      </KampungPage>
    </>
  )
}

function withoutPersonal(answers: ReturnType<typeof effectiveOf>) {
  return { ...answers, mentorNip: null, mentorPhone: null }
}

function monthChoices(running: Period, first: Period, told: readonly { period: Period }[]) {
  const known = new Set(told.map(({ period }) => period))
  return Array.from({ length: Math.max(1, running - first + 1) }, (_, back) => running - back).map((period) => ({
    value: periodText(period),
    label: `${formatPeriod(period)}${known.has(period) ? ' ✓' : ''}`,
  }))
}
