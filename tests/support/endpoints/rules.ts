import type { OfficeIds } from './offices'
import { type ActionRule, type EndpointRule, everyone, office, roles, type Sent, signedIn } from './rule'
import { FIELD_RULES } from './rules-field'

  ...FORM_RULES,
