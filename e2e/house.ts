import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ready, runCommand, startServer, stop } from '../packages/server/src/testing/processes.ts'
import { openBrowser, type Seat, sitDown } from './browser.ts'

/** The product as it runs for one journey: a data folder, a server and a browser of its own. */
export type House = {
  readonly folder: string
  /** Settings of the server, which commands beside it take too. */
  readonly environment: NodeJS.ProcessEnv
  readonly url: string
  /** One more person, in front of a browser of their own. */
  sit(): Promise<Seat>
  /** An account for somebody of that role. @returns its password */
  employ(role: string, email: string, name?: string): Promise<string>
  /** The same, who has signed in. */
  someone(role: string, email: string): Promise<Seat>
  close(): Promise<void>
}

type Wanted = {
  readonly environment?: NodeJS.ProcessEnv
  /** Where the server is to be found, where that is not its own affair. */
  readonly url?: string
  /** Over the demonstration portfolio. */
  readonly demonstration?: boolean
  /** What happened before the server starts; files are left in that folder. */
  readonly prepare?: (environment: NodeJS.ProcessEnv, folder: string) => Promise<void>
}

export async function openHouse({
  environment: own,
  url: given,
  demonstration,
  prepare,
}: Wanted = {}): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'recouvrance-e2e-'))
  // Without a worker: what is approved stays where it is while it is looked at.
  const environment = { RECOUVRANCE_DATA: folder, RECOUVRANCE_ROLE: 'api', ...own }
  if (demonstration) await loadDemonstration(environment)
  await prepare?.(environment, folder)
  const server = startServer(environment)
  const itself = await ready(server, 60)
  const url = given ?? itself
  const browser = await openBrowser()
  const employ = (role: string, email: string, name = email) => makeAccount(environment, role, email, name)
  const sit = () => sitDown(browser, url)
  return {
    folder,
    environment,
    url,
    sit,
    employ,
    someone: async (role, email) => {
      const seat = await sit()
      await signIn(seat, email, await employ(role, email))
      return seat
    },
    close: async () => {
      await browser.close()
      await stop(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function loadDemonstration(environment: NodeJS.ProcessEnv, ...more: string[]): Promise<void> {
  const { exit, output } = await runCommand(environment, 'demo', ...more)
  if (exit !== 0) throw new Error(output)
}

export async function signIn({ page }: Pick<Seat, 'page'>, email: string, password: string): Promise<void> {
  await page.goto('/connexion')
  await page.getByLabel('Adresse électronique').fill(email)
  await page.getByLabel('Mot de passe').first().fill(password)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await page.getByRole('button', { name: /^Compte de/ }).waitFor()
}

/** @returns the password of the new account */
export async function makeAccount(
  environment: NodeJS.ProcessEnv,
  role: string,
  email: string,
  name: string,
): Promise<string> {
  const asked = ['user', 'create', email, '--role', role, '--name', name, '--json']
  const made = await runCommand(environment, ...asked)
  const line = made.output.split('\n').find((text) => text.startsWith('{"email"'))
  if (line === undefined) throw new Error(made.output)
  return JSON.parse(line).password
}

/** Text with the unbreakable spaces of amounts and of punctuation made plain. */
export function spaced(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ')
}
