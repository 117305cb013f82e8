import { Component, type ReactNode } from "react";
import { Empty } from "../design/states";
import { useTexts } from "./preferences";

/** Keeps the rest of the dashboard when a page fails, or its file cannot be loaded. React knows no other form of this. */
export class PageGuard extends Component<{ children: ReactNode }, { fault: Error | null }> {
  override state = { fault: null };

  static getDerivedStateFromError(fault: Error): { fault: Error } {
    return { fault };
  }

  override render(): ReactNode {
    return this.state.fault === null ? this.props.children : <PageFailed fault={this.state.fault} />;
  }
}

function PageFailed({ fault }: { fault: Error }) {
  const texts = useTexts();
  return (
    <div className="alone">
      <Empty title={texts.common.pageFailed}>{fault.message}</Empty>
      <button type="button" className="button primary" onClick={() => window.location.reload()}>
        {texts.common.retry}
      </button>
    </div>
  );
}
