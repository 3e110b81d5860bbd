"""What templates are compiled to."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.nodes import Expr, Getattr
from markupsafe import Markup, escape

from explainer.publish.words import words

try:
    from markupsafe import _escape_inner as _escape_text  # type: ignore[attr-defined]
except ImportError:  # of another version: slower, and the same
    _escape_text = escape


class Said(Extension):
    """Puts the words of ``_("...")`` in when a template is compiled, not when it is filled in.

    An environment has one language, so that these words are as fixed as the markup around them.
    """

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The template's tokens, each such call replaced by its words."""
        say = words(self.environment.language)  # type: ignore[attr-defined]
        tokens = list(stream)
        at = 0
        while at < len(tokens):
            if tokens[at].value == "_" and _is_message(tokens[at : at + 4]):
                message = tokens[at + 2]
                yield Token(message.lineno, "string", say.text(message.value))
                at += 4
            else:
                yield tokens[at]
                at += 1


def _is_message(tokens: list[Token]) -> bool:
    return [token.type for token in tokens] == ["name", "lparen", "string", "rparen"]


class Compiler(CodeGenerator):
    """Compiles what templates do most in fewer steps.

    A value is shown as plain text, escaped. Jinja makes a `Markup` of each, which takes four times
    as long; but all that is shown is joined at once, and a macro's result is made one as a whole.
    An attribute is just that: views are structs, in which nothing is looked up by its name.
    """

    def _output_child_pre(
        self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.shown(")

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's
        """An attribute of what a node stands for."""
        self.write("getattr(")
        self.visit(node.node, frame)
        self.write(f", {node.attr!r})")


def shown(value: object) -> str:
    """A value as it stands in HTML: what `markupsafe.escape` gives, as plain text."""
    if type(value) is str:
        return _escape_text(value)
    if type(value) is int:
        return str(value)
    return value if isinstance(value, Markup) else escape(value)
