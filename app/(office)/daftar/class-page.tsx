import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ClassForm } from '@/components/classification/class-form'
import { ClassHistory } from '@/components/classification/class-history'
import { ClassSteps } from '@/components/classification/class-steps'
import { Page } from '@/components/layout/page'
import { UndoBanner } from '@/components/registers/undo-banner'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import {
  type CriteriaSet,
  classWords,
  keyedCriteria,
  type SubjectRegister,
  setCode,
} from '@/lib/classification/criteria'
import type { KeptEvidence } from '@/lib/classification/queries'
import { findSetInForce, listClassesOf, readFacts } from '@/lib/classification/queries'
import { type Facts, READER_PART, readCriterion } from '@/lib/classification/readers'
import { type Finding, gapToNext, judge, UNJUDGED } from '@/lib/classification/rules'
import { areaOf } from '@/lib/fieldwork/area'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { findAnswer } from '@/lib/registers/once'
import { mayWriteAt } from '@/lib/registers/policy'
import type { Stamp } from '@/lib/registers/run-step'
import { openEntry } from './[daftar]/[id]/open-entry'
import { undoStepAction } from './actions'
import { setClassAction } from './class-actions'
import { OfficeOnly } from './office-only'

type ClassPageProps = {
  register: SubjectRegister
  id: string
  step: string | undefined
  /** What stands beneath the head: the group's tabs. */
  tabs: ReactNode
}

/** One subject's class: what is met by which evidence, what lacks for the next, and the step that sets it. */
export async function ClassPage({ register: code, id, step, tabs }: ClassPageProps) {
  const opened = await openEntry({ daftar: code, id }, async (tx, { register, entry }, today) => {
    const set = await findSetInForce(tx, String(entry.values.kind), today)
    const stamp = step && /^[0-9a-f-]{36}$/i.test(step) ? await findAnswer<Stamp>(tx, step) : null
    const here = stamp?.by === tx.actor.accountId ? stamp.entries.find((one) => one.id === entry.id) : undefined
    return {
      set,
      facts: await readFacts(tx, code, id, today),
      classes: await listClassesOf(tx, code, id),
      area: await areaOf(tx, register.writers),
      done: stamp?.action === 'class-set' && here ? { open: here.version === entry.version } : null,
    }
  })
  if (!opened) return <OfficeOnly what="Data ini" />
  const { register, entry, today, more } = opened
  const { set, facts, classes } = more
  const name = register.nameOf(entry.values)
  const present = classes[0] ?? null
  const writes = mayWriteAt(more.area, entry) && entry.activeTo === null

  return (
    <Page
      title={name}
      note={[entry.villageName, entry.kecamatanName && `Kec. ${entry.kecamatanName}`].filter(Boolean).join(', ')}
      crumbs={[
        { label: register.title, href: paths.registerList(register.code) },
        ...(code === 'institusi' ? [{ label: name, href: paths.registerEntry(code, id) }] : []),
      ]}
      status={present && <Badge tone="brand">{`Kelas ${classWords(present.class)}`}</Badge>}
    >
      {tabs}
      {more.done && step && (
        <UndoBanner key={step} action={undoStepAction} register={code} stepKey={step} open={more.done.open}>
          Kelas sudah ditetapkan.
        </UndoBanner>
      )}
      {!set && <EmptyState title="Belum ada kriteria untuk jenis ini" />}
      {set && (
        <div className="grid items-start gap-6 desk:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="grid gap-6">
            <Assessment {...{ set, facts, code, id, present }} />
          </div>
          <div className="grid gap-6">
            {writes && (
              <Card
                title="Tetapkan kelas"
                note="Anda yang menetapkan. Kriteria di samping memberi tahu, tidak melarang; yang belum diketahui Lini Anda jawab di sini."
              >
                <ClassForm
                  action={setClassAction}
                  hidden={{ key: randomUUID(), register: code, id, version: entry.version }}
                  classes={set.classes.map(({ code: value, label }) => ({ value, label }))}
                  day={{ min: latestOf(present?.from, entry.activeFrom) ?? today, max: today }}
                  questions={questionsOf(set, facts, present?.evidence ?? [])}
                />
              </Card>
            )}
            <Card title="Riwayat kelas" flush>
              <ClassHistory classes={classes} />
            </Card>
          </div>
        </div>
      )}
    </Page>
  )
}

const latestOf = (one: string | undefined, other: string | null): string | null =>
  one && (!other || one > other) ? one : other

type AssessmentProps = {
  set: CriteriaSet
  facts: Facts
  code: SubjectRegister
  id: string
  present: { class: string; evidence: readonly KeptEvidence[]; from: string } | null
}

function Assessment({ set, facts, code, id, present }: AssessmentProps) {
  const findings = findingsOf(set, facts, present?.evidence ?? [])
  const steps = judge(set, findings)
  const gap = gapToNext(steps, present?.class ?? null)
  const hrefOf = (part: string) =>
    code === 'poktan' ? paths.poktan(id, part as 'pengurus') : paths.registerEdit(code, id)
  return (
    <>
      <Card
        title={gap ? `Yang kurang untuk kelas ${gap.next.label}` : 'Kelas tertinggi menurut kriteria ini'}
        note={
          gap?.silent
            ? `Sumber yang terbaca tidak merinci kriteria ${gap.next.label}; penilaiannya pada petugas.`
            : `Menurut ${set.name}. Bukan keputusan: kelas ditetapkan petugas.`
        }
      >
        {gap && gap.missing.length > 0 ? (
          <ul className="space-y-2">
            {gap.missing.map(({ criterion, finding }) => (
              <li key={criterion.code}>
                <span className="font-medium">{criterion.label}</span>
                <span className="block text-sm text-ink-soft">{finding.words}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-ink-soft">Tidak ada yang kurang dari yang dirinci.</p>
        )}
      </Card>
      <ClassSteps
        set={set}
        steps={steps}
        findings={findings}
        present={present?.class ?? null}
        hrefOf={({ reader }) => (reader ? hrefOf(READER_PART[reader]) : null)}
      />
      <p className="text-sm text-ink-soft">
        <Link href={paths.criteriaSet(set.subject, setCode(set))} className="link" prefetch={false}>
          Kriteria dan sumbernya
        </Link>
        : {set.name}, edisi {set.edition}
        {set.validFrom && `, berlaku sejak ${formatDate(set.validFrom)}`}. Sumber: {set.source}.
      </p>
    </>
  )
}

/** Lini's own finding comes first; where it has none, what an officer last answered under the same criteria. */
function findingsOf(set: CriteriaSet, facts: Facts, evidence: readonly KeptEvidence[]): Map<string, Finding> {
  const kept = new Map(evidence.map((one) => [one.key, one]))
  return new Map(
    keyedCriteria(set).map(({ key, criterion }) => {
      const answered = kept.get(key)
      const read = readCriterion(criterion, facts)
      if (read && read.state !== 'unknown') return [key, read]
      if (answered?.by === 'petugas')
        return [
          key,
          { state: answered.state, by: 'petugas', words: answered.note || 'Menurut penilaian petugas.' } as const,
        ]
      return [key, read ?? UNJUDGED]
    }),
  )
}

function questionsOf(set: CriteriaSet, facts: Facts, evidence: readonly KeptEvidence[]) {
  const kept = new Map(evidence.map((one) => [one.key, one]))
  return keyedCriteria(set).map(({ key, step, criterion }) => {
    const read = readCriterion(criterion, facts)
    const before = kept.get(key)
    return {
      key,
      label: criterion.label,
      group: step === null ? 'Peran dan aspek' : (set.classes.find(({ code }) => code === step)?.label ?? ''),
      // What Lini could read needs no answer; an officer may still say otherwise, with a note.
      found: read && read.state !== 'unknown' ? read.words : null,
      answer: before?.by === 'petugas' ? (before.state === 'met' ? 'ya' : 'tidak') : '',
      note: before?.note ?? '',
    }
  })
}
