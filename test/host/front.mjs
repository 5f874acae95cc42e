// A short address for the editor: http://127.0.0.1:PORT/ leads to the folder, the file and the extension, and all
// else is handed through to the VS Code server behind it. Node built-ins only.
import { createServer, request as send } from 'node:http';
import { connect } from 'node:net';

/**
 * @param {{target: import('./server.mjs').Server, port: number, start: (authority: string) => string, cookie?: string}} options
 *   `port`: the wanted one, another when it is taken; `start`: the query to open the editor with, given the
 *   host and port under which the browser knows this address; `cookie`: what the server wants to see, for clients
 *   that keep none
 * @returns {Promise<{origin: string, close: () => void}>}
 */
export async function startFront({ target, port, start, cookie }) {
  const [targetHost, targetPort] = target.authority.split(':');
  const server = createServer((request, response) => {
    const host = localHost(request);
    if (!host) return void response.writeHead(403).end('This editor is for this machine alone.');
    if (request.url === '/') return void response.writeHead(302, { location: `/?${start(host)}` }).end();
    const { method, url: path, headers } = request;
    const sent = cookie && !headers.cookie ? { ...headers, cookie } : headers;
    const inner = send({ host: targetHost, port: targetPort, method, path, headers: sent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    inner.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    request.pipe(inner);
  });
  server.on('upgrade', (request, socket, head) => {
    const host = localHost(request);
    const { origin } = request.headers;
    // A page from elsewhere must not talk to the editor behind the user's back.
    if (!host || (origin && new URL(origin).host !== host)) return void socket.destroy();
    const inner = connect(Number(targetPort), targetHost, () => {
      const { rawHeaders } = request;
      let lines = `${request.method} ${request.url} HTTP/1.1\r\n`;
      for (let i = 0; i < rawHeaders.length; i += 2) lines += `${rawHeaders[i]}: ${rawHeaders[i + 1]}\r\n`;
      inner.write(`${lines}\r\n`);
      inner.write(head);
      inner.pipe(socket).pipe(inner);
    });
    inner.on('error', () => socket.destroy());
    socket.on('error', () => inner.destroy());
  });
  const listen = (wanted) =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  await listen(port).catch(() => listen(0));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The Host header, when it names this machine: another name for it is a trick to get around the browser's rules. */
function localHost(request) {
  const host = request.headers.host ?? '';
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host) ? host : undefined;
}
