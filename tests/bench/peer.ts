import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setPersistence, setupWSConnection } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { stateFromJson } from '#app/editor/ydoc.ts';
import { longSection } from './live.ts';

/** y-websocket's own server with the same long text in every document, and nothing kept: the peer of live.ts. */
const state = stateFromJson(longSection());
setPersistence({
  provider: undefined,
  bindState: (_name, doc) => Y.applyUpdate(doc, state),
  writeState: () => Promise.resolve(),
});

const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
sockets.on('connection', setupWSConnection);
const server = createServer();
server.on('upgrade', (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request)),
);
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
