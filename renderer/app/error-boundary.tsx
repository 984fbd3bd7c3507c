import { Component, type ReactNode } from "react";
import { Crash } from "./crash.tsx";

type State = { detail: string | null };

/** Shows a broken screen in words; what is saved is on disk whatever happens here. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { detail: null };

  static getDerivedStateFromError(error: unknown): State {
    return { detail: error instanceof Error ? error.message : "" };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    return detail === null ? this.props.children : <Crash detail={detail} />;
  }
}
