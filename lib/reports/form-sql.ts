import type { FormDeclaration } from '@/lib/reports/form'
import { emission } from '@/lib/reports/sql/emission'
import { folding } from '@/lib/reports/sql/folding'
import { policies } from '@/lib/reports/sql/policies'
import { tables } from '@/lib/reports/sql/tables'
import { verification } from '@/lib/reports/sql/verification'
import { villages } from '@/lib/reports/sql/villages'

/**
 * The SQL of one form: its fact table, pending deltas, roll-ups, the triggers that
 * append every change, the folder's and the verifier's functions, grants and row
 * policies. Its output is reviewed into a migration; a test holds the two equal.
 */
export function formSql(form: FormDeclaration): string {
  return [tables(form), policies(form), emission(form), folding(form), verification(form), villages(form)]
    .filter(Boolean)
    .join('\n')
}
