import 'server-only'
import type { SubjectRegister } from './criteria'

/** The class in force of a row `t` of a register, as an expression for its list. */
export const classExpression = (register: SubjectRegister, column: 'class' | 'from_on' = 'class'): string =>
  `(select c.${column} from classification c where c.tenant_id = t.tenant_id and c.subject_id = t.id
     and c.subject_kind = '${register}' and not c.withdrawn order by c.from_on desc, c.created_at desc limit 1)`
