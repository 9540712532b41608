import type { Council } from '@/lib/domain/council'
import type { Register } from '@/lib/domain/register-files'
import { projectRegister } from '@/lib/ingest/project-register'
import { readingVersion } from '@/lib/ingest/reader'

type DeskRegister = {
  register: Register
  councils: Map<string, Council>
  /** Of the code that reads files with it. */
  version: string
}

const shared = globalThis as { upheldDeskRegister?: DeskRegister }

/** The register that the desk's files are read with, and its councils by slug; read once a process. */
export function deskRegister(): DeskRegister {
  shared.upheldDeskRegister ??= made(projectRegister().register)
  return shared.upheldDeskRegister
}

/** Reads with another register from now on: that of the practice year, or of tests. */
export function useRegister(register: Register): void {
  shared.upheldDeskRegister = made(register)
}

function made(register: Register): DeskRegister {
  const councils = new Map(register.councils.map((council) => [council.slug, council]))
  return { register, councils, version: readingVersion(register) }
}
