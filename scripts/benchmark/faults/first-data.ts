import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { startedSite, stopSite } from './own-site'

const dataOf = (copy: string) => path.join(copy, '.data')

/** Where the data is kept that a copied project had after its first start. */
export const firstDataOf = (copy: string) => path.join(copy, '.data-first')

/** Starts a copied project for the first time, and keeps the data that it then has. */
export async function keepFirstData(copy: string): Promise<void> {
  await stopSite(await startedSite(copy))
  cpSync(dataOf(copy), firstDataOf(copy), { recursive: true, preserveTimestamps: true })
}

/** Gives a copied project, nothing of which may run, the data of its first start back. */
export function putBackFirstData(copy: string): void {
  rmSync(dataOf(copy), { recursive: true })
  cpSync(firstDataOf(copy), dataOf(copy), { recursive: true, preserveTimestamps: true })
}
