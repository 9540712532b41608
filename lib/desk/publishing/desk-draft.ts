import type { Draft } from '@/lib/desk/draft/draft'
import { projectRegister } from '@/lib/ingest/project-register'
import type { ReadyLetter } from '../progress/progress-page'

/** All that waits to be published: what is proposed. */
export async function deskDraft(): Promise<Draft> {
  return { register: projectRegister().register, loads: [] }
}

/** How many loads are still being sent or read, so that a draft has nothing of them. */
export async function unreadLoads(): Promise<number> {
  return 0
}

/** The letters that are read, pass every check by themselves, and wait to be published. */
export async function readyLetters(): Promise<ReadyLetter[]> {
  return []
}
