import 'server-only'
import { createHash } from 'node:crypto'
import { type Content, comparable } from './content'

/** The same for two sheets exactly when nothing in them differs. */
export const hashContent = (content: Content): string =>
  createHash('sha256')
    .update(JSON.stringify(comparable(content)))
    .digest('hex')
