/** What the tests of open plans stand on: a server, a line to it that can be cut, a plan, and desks that open it. */
import type { OpenPlan } from '../../client/sync/openPlan.ts';
import type { PlanDetail } from '../../shared/api/plans.ts';
import type { PlanId } from '../../shared/ids.ts';
import { startNode, type TestNode, text } from '../sync/node.ts';
import { Desk, synced } from './desk.ts';
import { Line } from './line.ts';

type NodeOptions = Parameters<typeof startNode>[0];

export class Office {
  readonly line: Line;
  node: TestNode;
  readonly planId: PlanId;
  #open: OpenPlan[] = [];

  private constructor(node: TestNode, line: Line, planId: PlanId) {
    this.node = node;
    this.line = line;
    this.planId = planId;
  }

  static async start(options?: NodeOptions): Promise<Office> {
    const node = await startNode(options);
    return new Office(node, await Line.open(node.port), await node.plan());
  }

  desk(user: string): Desk {
    return new Desk(user, this.line, () => this.node);
  }

  /** Opens the plan, or what `detail` says of it, without waiting; closed with the office. */
  open(at: Desk, detail: PlanDetail, more?: Parameters<Desk['open']>[1]): OpenPlan {
    const plan = at.open(detail, more);
    this.#open.push(plan);
    return plan;
  }

  /** The plan, open and complete. */
  async opened(at: Desk, more?: Parameters<Desk['open']>[1]): Promise<OpenPlan> {
    const plan = this.open(at, await at.detail(this.planId), more);
    await synced(plan);
    return plan;
  }

  /** The words that are stored. */
  async committed(): Promise<string> {
    return (await this.node.committed(text(this.planId))).getText('body').toString();
  }

  /** The same server again, after `node.stop()`. */
  async comeBack(options?: NodeOptions): Promise<void> {
    this.node = await startNode({ ...options, folder: this.node.folder });
    this.line.to = this.node.port;
  }

  async close(): Promise<void> {
    for (const plan of this.#open) plan.close();
    await this.line.close();
    await this.node.clear();
  }
}
