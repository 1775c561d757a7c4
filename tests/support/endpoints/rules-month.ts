import { type ActionRule, type EndpointRule, office } from './rule'

const id = '22222222-2222-4222-8222-222222222222'

/** Notifications and the desk of the month. */
export const MONTH_RULES: Record<string, EndpointRule> = {
  '/pemberitahuan': { may: office },
}

const notices = 'app/(office)/pemberitahuan/actions.ts'

export const MONTH_ACTIONS: Record<string, ActionRule> = {
  [`${notices} openNotificationAction`]: { may: office, sends: () => [{ id, read: 'ya' }] },
  [`${notices} markReadAction`]: { may: office, sends: () => [{ id, read: 'belum' }] },
  [`${notices} markAllReadAction`]: { may: office, sends: () => [{}] },
}
