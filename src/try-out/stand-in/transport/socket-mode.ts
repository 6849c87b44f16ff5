import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { isObject, type Json } from '../block-kit/check';
import type { SlackState } from '../state/slack-state';
import { parseJson } from '../web-api/request-body';
import type { Acknowledgement, Delivery, Retry, Transport } from './delivery';

/** Connections that one app may hold (docs.slack.dev, Socket Mode). */
const CONNECTIONS_MAX = 10;

/** Why Slack asks a connection to go away. */
export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

/** An envelope that the app was sent and has not acknowledged. */
export interface OpenEnvelope {
  readonly id: string;
  readonly delivery: Delivery;
  attempt: number;
}

interface Pending extends OpenEnvelope {
  readonly settle: (acknowledgement: Acknowledgement) => void;
}

/**
 * The Socket Mode server. Each envelope goes to one connection, by turns. An envelope that is not
 * acknowledged stays open, whatever becomes of its connection, until {@link redeliver} sends it again.
 */
export class SocketMode implements Transport {
  /** Every acknowledgement that came, second ones included. */
  readonly acknowledgements: { readonly envelopeId: string; readonly payload: unknown }[] = [];
  private readonly server = new WebSocketServer({ noServer: true });
  private readonly tickets = new Set<string>();
  private readonly open = new Set<WebSocket>();
  /** Those of the open connections whose client is known to have read the greeting. */
  private readonly greeted = new Set<WebSocket>();
  private readonly pending = new Map<string, Pending>();
  private turn = 0;

  constructor(private readonly slack: SlackState) {}

  /** How many connections there are. */
  get connections(): number {
    return this.open.size;
  }

  /** What the app still owes an acknowledgement for, oldest first. */
  get unacknowledged(): readonly OpenEnvelope[] {
    return [...this.pending.values()];
  }

  /** The path and query of a new connection, good for one; what `apps.connections.open` gives out. */
  mint(): string {
    const ticket = this.slack.ids.next('ticket-');
    this.tickets.add(ticket);
    return `/link/?ticket=${ticket}&app_id=${this.slack.workspace.app.id}`;
  }

  /** Takes over an HTTP connection that shows a ticket. */
  readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const ticket = new URL(request.url ?? '/', 'http://stand-in').searchParams.get('ticket') ?? '';
    if (!this.tickets.delete(ticket)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      return;
    }
    this.server.handleUpgrade(request, socket, head, (connection) => this.welcome(connection));
  };

  /**
   * Sends an envelope and waits for its acknowledgement. Without a connection a command or click fails at
   * once, as people see it fail, while an event stays open for {@link redeliver}.
   */
  deliver(delivery: Delivery, retry?: Retry): Promise<Acknowledgement> {
    if (this.open.size === 0 && delivery.kind !== 'events_api') return Promise.resolve(UNACKNOWLEDGED);
    return new Promise((settle) => {
      const id = this.slack.ids.next('envelope-');
      const envelope: Pending = { id, delivery, attempt: retry?.num ?? 0, settle };
      this.pending.set(id, envelope);
      this.send(envelope, retry?.reason ?? '');
    });
  }

  /** Sends every open envelope again, with its next `retry_attempt`. Answers how many there were. */
  redeliver(reason: Retry['reason'] = 'timeout'): number {
    for (const envelope of this.pending.values()) {
      envelope.attempt += 1;
      this.send(envelope, reason);
    }
    return this.pending.size;
  }

  /** Asks every connection to go away; clients answer `refresh_requested` by connecting anew. */
  disconnect(reason: DisconnectReason = 'refresh_requested'): void {
    for (const connection of this.open) sayGoodbye(connection, reason);
  }

  /** Cuts every connection off without a word. */
  drop(): void {
    for (const connection of this.open) connection.terminate();
  }

  /**
   * Resolves once there are at least so many connections whose client has read the greeting: only then is it
   * safe to stop the client (socket-mode 3.1.0 rejects into nowhere when stopped before).
   */
  async connected(count = 1): Promise<void> {
    await this.slack.recording.until(() => (this.greeted.size >= count ? true : undefined));
  }

  /** Resolves once there is no connection. */
  async disconnected(): Promise<void> {
    await this.slack.recording.until(() => (this.open.size === 0 ? true : undefined));
  }

  /** Cuts all connections off; what is still open counts as not acknowledged. */
  close(): void {
    this.drop();
    for (const { settle } of this.pending.values()) settle(UNACKNOWLEDGED);
    this.pending.clear();
  }

  private welcome(connection: WebSocket): void {
    if (this.open.size >= CONNECTIONS_MAX) {
      sayGoodbye(connection, 'too_many_websockets');
      connection.close();
      return;
    }
    this.open.add(connection);
    connection.on('message', (data) => this.acknowledge(parseJson(String(data))));
    connection.on('error', () => connection.terminate());
    connection.on('close', () => {
      this.open.delete(connection);
      this.greeted.delete(connection);
      this.slack.recording.changed();
    });
    const hello = {
      type: 'hello',
      num_connections: this.open.size,
      debug_info: { host: 'stand-in', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: this.slack.workspace.app.id },
    };
    connection.send(JSON.stringify(hello));
    // Frames are read in order: the answer to this ping means that the greeting was read.
    connection.once('pong', () => {
      this.greeted.add(connection);
      this.slack.recording.changed();
    });
    connection.ping();
    // A client that was pinged once wants to be pinged again within 30 s; it pings every 5 s itself.
    connection.on('ping', () => connection.ping());
    this.slack.recording.changed();
  }

  private send({ id, delivery, attempt }: OpenEnvelope, reason: string): void {
    const connections = [...this.open];
    const connection = connections[this.turn % Math.max(1, connections.length)];
    this.turn += 1;
    const retry =
      delivery.kind === 'events_api' || attempt > 0 ? { retry_attempt: attempt, retry_reason: reason } : {};
    const envelope: Json = {
      envelope_id: id,
      type: delivery.kind,
      payload: delivery.payload,
      accepts_response_payload: delivery.kind !== 'events_api',
      ...retry,
    };
    connection?.send(JSON.stringify(envelope));
  }

  private acknowledge(message: unknown): void {
    if (!isObject(message) || typeof message['envelope_id'] !== 'string') return;
    const { envelope_id: envelopeId, payload } = message;
    this.acknowledgements.push({ envelopeId, payload });
    this.pending.get(envelopeId)?.settle({ acknowledged: true, payload });
    this.pending.delete(envelopeId);
    this.slack.recording.changed();
  }
}

const UNACKNOWLEDGED: Acknowledgement = { acknowledged: false, payload: undefined };

function sayGoodbye(connection: WebSocket, reason: DisconnectReason): void {
  connection.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'stand-in' } }));
}
