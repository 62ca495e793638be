"""The fixes that an editor offers at a place."""

from collections.abc import Iterator

from lsprotocol.types import CodeAction, CodeActionContext, CodeActionKind, Diagnostic, Range

from belie.lsp.corpora import Held
from belie.lsp.diagnostics import Shown, at
from belie.lsp.edits import now_in_editor, workspace_edit
from belie.lsp.fault_fixes import fault_fixes
from belie.lsp.finding_fixes import finding_fixes
from belie.lsp.fixes import Fix

_LITERALS = "text_document.code_action.code_action_literal_support"


def code_actions(held: Held, place: Range, context: CodeActionContext) -> list[CodeAction]:
    """What can be done about the findings and faults in a range; nothing while the document is not judged as it is."""
    desk, document = held
    wanted = context.only is None or any(CodeActionKind.QuickFix.startswith(kind) for kind in context.only)
    is_judged = document.text.text == desk.shelf.text(document.path).text
    if desk.judged is None or not wanted or not is_judged or not desk.client.can(_LITERALS):
        return []
    entries = at(desk.judged.shown.get(document.path, ()), place)
    return [_action(held, fix, shown.diagnostic) for shown in entries for fix in _fixes(held, shown)]


def _fixes(held: Held, shown: Shown) -> Iterator[Fix]:
    fixes = fault_fixes(held, shown.fault) if shown.fault else finding_fixes(held, shown)
    for fix in fixes:
        if any(now_in_editor(held.desk, path).text != text for path, text in fix.texts.items()):
            yield fix


def _action(held: Held, fix: Fix, diagnostic: Diagnostic) -> CodeAction:
    edit = workspace_edit(held.desk, fix.texts)
    return CodeAction(fix.title, CodeActionKind.QuickFix, [diagnostic], fix.preferred or None, edit=edit)
