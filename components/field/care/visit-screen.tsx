'use client'

import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'
import type { Me } from '@/lib/sync/protocol'
import { isAsked } from '@/lib/tpk/questions/check'
import { FieldPage } from '../field-page'
import type { ScreenProps } from '../screens'
import { useKept } from '../use-kept'
import { CareReading, FamilyAbsent } from './care-absent'
import { stepWords } from './due-label'
import type { Problems } from './family-form'
import { FormPage, mendWords } from './form-page'
import { QuestionCard, Typed } from './inputs'
import type { JudgedChild } from './judge-child'
import { judgeVisit } from './judge-visit'
import { QuestionField } from './question-field'
import { saveCare } from './save-care'
import { type OpenFamily, useFamily } from './use-family'
import {
  aboutOf,
  answersOf,
  checkVisit,
  newVisit,
  questionsFor,
  type VisitForm,
  type VisitTarget,
  visitAgain,
  visitDraft,
  visitSteps,
} from './visit-form'
import { VisitVerdict } from './visit-verdict'
import { groupLabel } from './words'

/** A child's card and the standards come when a child is visited. */
const MeasureCard = lazy(async () => ({ default: (await import('./measure-card')).MeasureCard }))

const WithdrawVisit = lazy(async () => ({ default: (await import('./withdraw-visit')).WithdrawVisit }))

/** A visit: the questions of the stage as cards, judged as they are answered. */
export default function VisitScreen({ params, me }: ScreenProps) {
  const open = useFamily(params.familyId!, me)
  const [visitId] = useState(() => new URLSearchParams(window.location.search).get('id') ?? '')
  if (open === 'reading') return <CareReading />
  if (open === 'none') return <FamilyAbsent />
  const { book } = open
  const target = book.targets.find(({ id }) => id === params.targetId)
  if (!target) return <FamilyAbsent what="Sasaran ini" />
  if (visitId && !book.visits.some(({ id }) => id === visitId))
    return (
      <FieldPage
        title="Kunjungan"
        back={{ href: paths.fieldFamily(book.family.id), label: `Keluarga ${book.family.name}` }}
      >
        <EmptyState title="Kunjungan ini sudah ditarik, atau belum sampai di perangkat ini" />
      </FieldPage>
    )
  return <Visit key={visitId} open={open} target={target} visitId={visitId} me={me} />
}

interface VisitProps {
  open: OpenFamily
  target: VisitTarget
  /** The visit to correct; empty for a new one. */
  visitId: string
  me: Me
}

function Visit({ open, target, visitId, me }: VisitProps) {
  const { book, care, today } = open
  const { family } = book
  const form = useKept<VisitForm>(visitDraft(family.id, target.id, visitId), me.accountId, () => {
    const known = book.visits.find(({ id }) => id === visitId)
    return known ? visitAgain(known, family.id) : newVisit(target, book, today)
  })
  const { kept } = form
  const [problems, setProblems] = useState<Problems>({})
  const [trouble, setTrouble] = useState('')
  const [saving, setSaving] = useState(false)
  const person = book.persons.find(({ id }) => id === target.personId)
  const isChild = target.stage === 'anak'
  const measured = isChild && !kept.base
  const judgeChild = useChildJudge(measured)
  const judged = useMemo(
    (): JudgedChild | null => (measured && judgeChild ? judgeChild(kept, target, book) : null),
    [measured, judgeChild, kept, target, book],
  )
  const said = judgeVisit(kept, target, book, care, judged?.growth ?? null)
  const set = questionsFor(target, kept)
  const about = aboutOf(target, book, kept.visitedOn || today)
  const answers = answersOf(set, kept.typed)
  const change = (part: Partial<VisitForm>) => form.change((now) => ({ ...now, ...part }))

  const save = async (next: string) => {
    if (saving) return
    const now = form.latest()
    const found = checkVisit(now, target, book, today)
    if (judged && judged.doubts.length > 0 && !now.again)
      found.again = 'Ukur sekali lagi, lalu beri tanda bila angkanya benar.'
    setProblems(found)
    setTrouble(mendWords(found))
    if (Object.keys(found).length > 0) return
    setSaving(true)
    const { risk, marks, words } = said
    const steps = visitSteps(now, target, open, { risk, marks, words, ...judged?.z })
    setTrouble(await saveCare(steps, form.forget, next))
    setSaving(false)
  }

  const due = stepWords(kept.step)
  return (
    <FormPage
      title={kept.base ? 'Perbaiki kunjungan' : 'Catat kunjungan'}
      back={{ href: paths.fieldFamily(family.id), label: `Keluarga ${family.name}` }}
      note={`${person?.name ?? ''}, ${groupLabel({ stage: target.stage, bornOn: person?.bornOn ?? null }, today).toLowerCase()}${due && `. ${due}`}`}
      actions={
        kept.base && (
          <Suspense fallback={null}>
            <WithdrawVisit target={target} visit={kept.base} version={kept.version} open={open} />
          </Suspense>
        )
      }
      form={form}
      zone={me.zone}
      trouble={trouble}
      saving={saving}
      saveLabel={kept.base ? 'Simpan perubahan' : 'Simpan kunjungan'}
      onSave={() => void save(paths.fieldFamily(family.id))}
    >
      <QuestionCard title="Kapan" note="Kosongkan yang tidak ditanyakan hari ini, selain yang bertanda wajib.">
        <Typed
          label="Tanggal kunjungan"
          required
          type="date"
          max={today}
          value={kept.visitedOn}
          problem={problems.visitedOn}
          onType={(visitedOn) => change({ visitedOn })}
        />
      </QuestionCard>
      {measured && (
        <Suspense fallback={null}>
          <MeasureCard
            measures={kept.measures}
            problems={problems}
            judged={judged}
            again={kept.again}
            set={(part) => form.change((now) => ({ ...now, again: false, measures: { ...now.measures, ...part } }))}
            onAgain={(again) => change({ again })}
          />
        </Suspense>
      )}
      {set.sections.map((section) => {
        const asked = set.questions.filter(
          (question) => question.section === section.code && isAsked(set, question, answers, about),
        )
        if (asked.length === 0) return null
        return (
          <QuestionCard key={section.code} title={section.label}>
            {asked.map((question) => (
              <QuestionField
                key={question.code}
                question={question}
                answer={kept.typed[question.code]}
                problem={problems[question.code]}
                today={kept.visitedOn || today}
                onAnswer={(answer) =>
                  form.change((now) => ({ ...now, typed: { ...now.typed, [question.code]: answer } }))
                }
              />
            ))}
          </QuestionCard>
        )
      })}
      <VisitVerdict
        said={said}
        onRefer={kept.base ? null : () => void save(paths.fieldReferral(family.id, target.id))}
      />
    </FormPage>
  )
}

type JudgeChild = typeof import('./judge-child')['judgeChild']

/** The standards' tables, loaded once a child is measured. */
function useChildJudge(wanted: boolean): JudgeChild | null {
  const [judge, setJudge] = useState<{ of: JudgeChild } | null>(null)
  useEffect(() => {
    if (!wanted) return
    let gone = false
    void import('./judge-child').then(
      ({ judgeChild }) => !gone && setJudge({ of: judgeChild }),
      () => {},
    )
    return () => {
      gone = true
    }
  }, [wanted])
  return judge?.of ?? null
}
