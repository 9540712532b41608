import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { untilItAnswers } from '../../processes/answers'
import { atEnd } from '../../processes/command'
import { freePort } from '../../processes/ports'
import { onPath } from '../../processes/programs'
import { exitOf, startProgram } from '../../processes/run'

/** Where nginx is; undefined where it is not installed. Ordinary users have no folder for such programs on their path. */
export const findNginx = (): string | undefined =>
  onPath('nginx') ?? ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((file) => onPath(file))

/** As much as a balancer needs: each request goes to the next server, which is told who asks. */
function settings(folder: string, port: number, servers: string[]): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${path.join(folder, name)};`,
  )
  return `
daemon off;
worker_processes 1;
pid ${path.join(folder, 'nginx.pid')};
error_log stderr error;
events { worker_connections 1024; }
http {
  access_log off;
${temporary.join('\n')}
  upstream site {
${servers.map((server) => `    server ${new URL(server).host} max_fails=0;`).join('\n')}
    keepalive 64;
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://site;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      add_header X-Served-By $upstream_addr always;
    }
  }
}
`
}

/**
 * Starts nginx in front of web servers. It stops when the command ends.
 * @returns its address
 */
export async function startNginx(nginx: string, servers: string[]): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'upheld-fleet-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  const port = await freePort()
  const file = path.join(folder, 'nginx.conf')
  writeFileSync(file, settings(folder, port, servers))
  const child = startProgram(nginx, ['-c', file, '-p', folder], { stdio: ['ignore', 'ignore', 'inherit'] })
  const gone = exitOf(child).then((code) => {
    throw new Error(`nginx stopped by itself (exit status ${code}).`)
  })
  gone.catch(() => {})
  const address = `http://127.0.0.1:${port}`
  await Promise.race([untilItAnswers(`${address}/api/health`, { healthy: true }), gone])
  return address
}
