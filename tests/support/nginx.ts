import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { untilItAnswers } from '../../scripts/processes/answers'
import { freePort } from '../../scripts/processes/ports'

/** Caches as a site would have it, by what the headers of answers say and nothing else. */
const configuration = (folder: string, port: number, to: string) => `
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  proxy_cache_path ${folder}/cache keys_zone=pages:10m use_temp_path=off;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass ${to};
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_cache pages;
      proxy_cache_key $scheme$proxy_host$request_uri$http_accept_encoding;
      proxy_cache_lock on;
      proxy_cache_revalidate on;
      add_header X-Cache $upstream_cache_status always;
    }
  }
}
`

/**
 * An nginx of a test's own, with a cache.
 * @param program its path
 * @param to the address of the site behind it
 */
export async function startNginx(
  program: string,
  to: string,
): Promise<{ address: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'upheld-nginx-'))
  mkdirSync(path.join(folder, 'cache'))
  const port = await freePort()
  const file = path.join(folder, 'nginx.conf')
  // As root it would make its workers another user's, who may not read the folder.
  const user = process.getuid?.() === 0 ? 'user root;\n' : ''
  writeFileSync(file, user + configuration(folder, port, to))
  const nginx = spawn(program, ['-c', file, '-p', folder, '-e', path.join(folder, 'error.log')], {
    stdio: 'inherit',
  })
  const ended = new Promise<void>((resolve) => nginx.once('exit', () => resolve()))
  const address = `http://127.0.0.1:${port}`
  await untilItAnswers(`${address}/api/health`)
  return {
    address,
    async stop() {
      nginx.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
