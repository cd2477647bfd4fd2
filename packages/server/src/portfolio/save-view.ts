import { type Caller, mayUse, type SignedInPerson } from '../access/caller.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { notYourTeamView, noView, teamViewsAreForThoseWhoAct, viewNameTaken } from './portfolio-refusals.ts'
import {
  changeView,
  deleteView,
  insertView,
  lockView,
  setOpeningView,
  type ViewRow,
} from './views.queries.ts'

export type NewView = { readonly name: string; readonly search: string; readonly shared: boolean }

/** Who saves a view, with what they may. */
export type Viewer = Caller & { readonly person: SignedInPerson }

/**
 * Keeps the portfolio as somebody looks at it, for themselves or for the team.
 * @throws Refusal when the name is taken, or the person may not save views of the team
 */
export async function saveView(tx: Tx, viewer: Viewer, view: NewView): Promise<number> {
  const { name, search, shared } = view
  if (shared && !mayUse(viewer, 'write')) throw teamViewsAreForThoseWhoAct()
  const owner = shared ? null : viewer.person.id
  const id = await insertView(tx, { name, search, owner, author: viewer.actor })
  if (id === null) throw viewNameTaken(name)
  if (shared) await tell(tx, viewer, 'portfolio-view.saved', { id, name })
  return id
}

/** @throws Refusal when it is not there, is not theirs to change, or the name is taken */
export async function updateView(
  tx: Tx,
  viewer: Viewer,
  id: number,
  change: { readonly name?: string | undefined; readonly search?: string | undefined },
): Promise<void> {
  const view = await lockOwnView(tx, viewer, id)
  const { name = view.name, search = view.search } = change
  if (!(await changeView(tx, view, { name, search }))) throw viewNameTaken(name)
  if (view.owner === null) await tell(tx, viewer, 'portfolio-view.saved', { id, name })
}

/** @throws Refusal when it is not there or is not theirs to remove */
export async function removeView(tx: Tx, viewer: Viewer, id: number): Promise<void> {
  const view = await lockOwnView(tx, viewer, id)
  await deleteView(tx, id)
  if (view.owner === null) await tell(tx, viewer, 'portfolio-view.deleted', view)
}

/**
 * Chooses the view with which the portfolio opens for this person.
 * @throws Refusal when they have no such view
 */
export async function openWith(tx: Tx, { person }: Viewer, id: number | null): Promise<void> {
  if (id !== null && !(await lockView(tx, id, person.id))) throw noView(id)
  await setOpeningView(tx, person.id, id)
}

async function lockOwnView(tx: Tx, viewer: Viewer, id: number): Promise<ViewRow> {
  const view = await lockView(tx, id, viewer.person.id)
  if (!view) throw noView(id)
  const theirs = view.author === viewer.actor && mayUse(viewer, 'write')
  if (view.owner === null && !theirs && !mayUse(viewer, 'manage')) throw notYourTeamView()
  return view
}

async function tell(
  tx: Tx,
  { actor }: Viewer,
  action: 'portfolio-view.saved' | 'portfolio-view.deleted',
  { id, name }: { readonly id: number; readonly name: string },
): Promise<void> {
  await appendAudit(tx, actor, [{ action, subject: `portfolio-view:${id}`, detail: { name } }])
}
