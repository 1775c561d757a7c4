'use client'

import { type EntryLine, judge } from '@/lib/reports/entry-line'
import type { FormDeclaration } from '@/lib/reports/form'
import { BLANKS } from '@/lib/reports/rules'
import type { Entry } from './use-entry'

interface ProblemListProps {
  form: FormDeclaration
  line: EntryLine
  entry: Entry
  /** Blanks are asked about only when the report is about to be sent. */
  withBlanks?: boolean
  onGo: (unitId: number, column: string) => void
}

/** How many things a village's row still has that the list would name. */
export function countProblems(form: FormDeclaration, line: EntryLine): number {
  const { unreadable, problems } = judge(form, line)
  return Object.keys(unreadable).length + problems.length
}

/** What is wrong or needs a reason in one village, each with its way to the cell and its reason in place. */
export function ProblemList({ form, line, entry, withBlanks = false, onGo }: ProblemListProps) {
  const { unreadable, problems, obstacles } = judge(form, line)
  const labels = new Map(form.elements.map((element) => [element.column, element.label]))
  const ranked = [...problems].sort((a, b) => RANK[a.severity] - RANK[b.severity])
  return (
    <ul className="space-y-2.5 text-sm">
      {Object.entries(unreadable).map(([column, sentence]) => (
        <Item key={column} mark="Salah" onGo={() => onGo(line.unitId, column)} cell={labels.get(column) ?? ''}>
          {labels.get(column)}: “{line.typed[column]?.slice(0, 20)}”. {sentence}
        </Item>
      ))}
      {ranked.map((problem) => (
        <Item
          key={problem.rule}
          mark={MARKS[problem.severity]}
          onGo={() => onGo(line.unitId, problem.at[0]!)}
          cell={labels.get(problem.at[0]!) ?? ''}
        >
          {problem.sentence}
          {problem.severity === 'perlu_alasan' && (
            <Reason line={line} entry={entry} reasonKey={problem.rule} label="Alasan" />
          )}
        </Item>
      ))}
      {withBlanks && (obstacles.blanks.length > 0 || line.reasons[BLANKS]) && (
        <Item
          mark="Kosong"
          onGo={() => onGo(line.unitId, obstacles.blanks[0] ?? form.elements[0]!.column)}
          cell={labels.get(obstacles.blanks[0] ?? '') ?? 'sel pertama'}
        >
          {obstacles.blanks.length > 0 && `${obstacles.blanks.length} sel belum diisi. `}
          Sel kosong tetap tercatat belum dilaporkan.
          <Reason line={line} entry={entry} reasonKey={BLANKS} label="Alasan sel kosong" />
        </Item>
      )}
    </ul>
  )
}

const RANK = { tolak: 0, perlu_alasan: 1, petunjuk: 2 }
const MARKS = { tolak: 'Salah', perlu_alasan: 'Perlu alasan', petunjuk: 'Periksa' }

interface ItemProps {
  mark: string
  cell: string
  onGo: () => void
  children: React.ReactNode
}

function Item({ mark, cell, onGo, children }: ItemProps) {
  const bad = mark === 'Salah'
  return (
    <li className={`border-s-3 ps-2.5 ${bad ? 'border-bad' : mark === 'Periksa' ? 'border-info' : 'border-warn'}`}>
      <strong className={`me-1.5 font-medium ${bad ? 'text-bad' : ''}`}>{mark}.</strong>
      {children}{' '}
      <button type="button" className="link inline-flex min-h-9 items-center desk:min-h-6" onClick={onGo}>
        ke sel<span className="sr-only"> {cell}</span>
      </button>
    </li>
  )
}

interface ReasonProps {
  line: EntryLine
  entry: Entry
  reasonKey: string
  label: string
}

function Reason({ line, entry, reasonKey, label }: ReasonProps) {
  return (
    <label className="mt-1 block">
      <span className="sr-only">
        {label}, {line.name}
      </span>
      <input
        className="control"
        maxLength={500}
        placeholder={`${label} (paling sedikit 5 huruf)`}
        value={line.reasons[reasonKey] ?? ''}
        onChange={(event) => entry.explain(line.unitId, reasonKey, event.target.value)}
      />
    </label>
  )
}
