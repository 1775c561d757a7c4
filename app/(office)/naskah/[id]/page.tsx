import { randomUUID } from 'node:crypto'
import { FileSpreadsheet, History, Printer } from 'lucide-react'
import type { Metadata } from 'next'
import { z } from 'zod'
import { StepButton } from '@/components/forms/step-button'
import { StepBanner } from '@/components/kampung-kb/step-banner'
import { Page } from '@/components/layout/page'
import { SectionCard } from '@/components/naskah/section-card'
import { HeadForm } from '@/components/naskah/section-forms'
import { NaskahBadge } from '@/components/naskah/state-badge'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button-class'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { readChanges } from '@/lib/naskah/again'
import type { Changed } from '@/lib/naskah/changes'
import { hashOf } from '@/lib/naskah/hash'
import { setsLayout, signsNaskah, writesNaskah } from '@/lib/naskah/policy'
import { isUndoable, type NaskahStamp } from '@/lib/naskah/step'
import { stepWord } from '@/lib/naskah/words'
import { paths } from '@/lib/paths'
import { fullName } from '@/lib/regions/rules'
import { findAnswer } from '@/lib/registers/once'
import { KeepLink } from '../../tautan/keep-link'
import {
  arrangeAction,
  headAction,
  keepLayoutAction,
  noteAction,
  redraftAction,
  restoreAction,
  typeAction,
  undoNaskahAction,
} from '../actions'
import { openNaskah } from './load'
import { NaskahSteps } from './naskah-steps'

export const metadata: Metadata = { title: 'Naskah' }

/** A naskah: sentence by sentence with its figures; edited while it is a draft, read once it is signed. */
export default async function NaskahPage({ params, searchParams }: PageProps<'/naskah/[id]'>) {
  const opened = await openNaskah(await requireActor(), (await params).id)
  if (!opened) return <NoPermissionState level={1} what="Naskah ini" who="kabid, koordinator, dan kepala dinas" />
  const { actor, naskah, region } = opened
  const { body, id, version, state } = naskah
  const key = z.uuid().safeParse((await searchParams).langkah)
  const signed = state === 'ditandatangani'
  const edits = writesNaskah(actor) && state === 'draf'
  const [changes, stamp] = await Promise.all([
    signed ? new Map<string, Changed[]>() : readChanges(actor, body, new Date()),
    key.success ? inTenant(actor, (tx) => findAnswer<NaskahStamp>(tx, key.data)) : null,
  ])
  const own = stamp?.naskahId === id && stamp.by === actor.accountId ? stamp : null
  const asOf = formatDateTime(new Date(body.asOf), actor.zone as Zone)
  const hidden = () => ({ key: randomUUID(), id, version: String(version) })
  const whole = signed && naskah.signatory && hashOf({ ...naskah, signatory: naskah.signatory }) === naskah.hash
  return (
    <Page
      title={naskah.title}
      note={`${fullName(region)} · angka dibaca ${asOf}${naskah.number ? ` · nomor ${naskah.number}` : ''}`}
      status={
        <>
          <NaskahBadge state={state} />
          {naskah.revision > 1 && <Badge>Revisi {naskah.revision}</Badge>}
          {naskah.sample && <Badge tone="warn">Data contoh</Badge>}
        </>
      }
      crumbs={[{ label: 'Naskah', href: paths.naskah() }]}
      actions={
        <>
          <KeepLink target={paths.naskahOf(id)} title={naskah.title} />
          <LinkButton href={paths.naskahVersions(id)} icon={History}>
            Versi
          </LinkButton>
          <a href={paths.naskahExcel(id)} download className={buttonClass()}>
            <Icon of={FileSpreadsheet} />
            Excel
          </a>
          <LinkButton href={paths.naskahPrint(id)} icon={Printer}>
            Cetak
          </LinkButton>
        </>
      }
    >
      {own && key.success && (
        <StepBanner key={key.data} action={undoNaskahAction} fields={{ key: key.data }} open={isUndoable(own, naskah)}>
          {`${stepWord(own.action)}.`}
        </StepBanner>
      )}
      {naskah.note && state === 'draf' && (
        <Banner tone="warn" title="Dikembalikan kepala dinas">
          {naskah.note}
        </Banner>
      )}
      {naskah.reason && <Banner title={`Revisi ${naskah.revision}`}>Alasan: {naskah.reason}</Banner>}
      {signed && naskah.signatory && naskah.signedAt && (
        <Banner tone={whole ? 'good' : 'bad'} title={whole ? 'Ditandatangani' : 'Isi tidak cocok dengan tanda tangan'}>
          {naskah.signatory.acting ? 'Plt. ' : ''}
          {naskah.signatory.jabatan}, {naskah.signatory.name}, {formatDateTime(naskah.signedAt, actor.zone as Zone)}.
          Sidik isi {naskah.hash.slice(0, 16)}
          {whole ? ', cocok dengan isi di halaman ini.' : '. Hubungi admin dinas.'}
        </Banner>
      )}
      {changes.size > 0 && (
        <Banner
          tone="warn"
          title="Angka berubah"
          actions={
            edits && (
              <StepButton step={redraftAction} fields={{ ...hidden(), sentence: '' }} busyLabel="Menyusun ulang…">
                Susun ulang semuanya
              </StepButton>
            )
          }
        >
          Angka di {changes.size} kalimat berubah sejak disusun. Buka kalimatnya untuk melihat angka lama dan baru. Yang
          pernah ditulis tangan tetap tersimpan.
        </Banner>
      )}
      <div className="no-print flex flex-wrap items-start gap-2">
        <NaskahSteps naskah={naskah} writes={writesNaskah(actor)} signs={signsNaskah(actor)} changed={changes.size} />
      </div>
      {edits && (
        <Disclosure summary="Judul, nomor, dan susunan">
          <div className="surface space-y-4 p-4">
            <HeadForm action={headAction} hidden={hidden()} title={naskah.title} number={naskah.number} />
            {setsLayout(actor) && (
              <StepButton step={keepLayoutAction} fields={hidden()} tone="quiet">
                Pakai susunan bagian ini untuk naskah berikutnya
              </StepButton>
            )}
          </div>
        </Disclosure>
      )}
      {body.sections
        .filter((section) => edits || !section.hidden)
        .map((section, at, shown) => (
          <SectionCard
            key={section.code}
            section={section}
            place={fullName(region)}
            asOf={asOf}
            changes={changes}
            first={at === 0}
            last={at === shown.length - 1}
            edit={
              edits
                ? {
                    actions: {
                      type: typeAction,
                      restore: restoreAction,
                      redraft: redraftAction,
                      note: noteAction,
                      arrange: arrangeAction,
                    },
                    naskahId: id,
                    version,
                  }
                : null
            }
          />
        ))}
    </Page>
  )
}
