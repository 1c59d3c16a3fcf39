//! Which arguments a message asks for.

use std::collections::BTreeSet;

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement};

/// Adds to `names` every `$name` that a pattern mentions, in its variants too.
pub(crate) fn collect(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, names);
        }
    }
}

fn in_expression(expression: &Expression<&str>, names: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, names),
        Expression::Select { selector, variants } => {
            in_inline(selector, names);
            for variant in variants {
                collect(&variant.value, names);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, names),
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference {
            arguments: Some(arguments),
            ..
        } => in_arguments(arguments, names),
        _ => {}
    }
}

fn in_arguments(arguments: &CallArguments<&str>, names: &mut BTreeSet<String>) {
    for positional in &arguments.positional {
        in_inline(positional, names);
    }
    for named in &arguments.named {
        in_inline(&named.value, names);
    }
}

#[cfg(test)]
mod tests {
    use fluent_syntax::ast::Entry;

    use super::*;

    fn variables_of(source: &str) -> Vec<String> {
        let resource = fluent_syntax::parser::parse(source).unwrap();
        let mut names = BTreeSet::new();
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                collect(message.value.as_ref().unwrap(), &mut names);
            }
        }
        names.into_iter().collect()
    }

    #[test]
    fn variables_are_found_at_any_depth() {
        let source = "a = { $n ->\n    [one] un { $what }\n   *[other] { $n } { { $deep } } { F($arg, k: 1) }\n }\n";
        assert_eq!(variables_of(source), ["arg", "deep", "n", "what"]);
    }

    #[test]
    fn plain_words_ask_for_nothing() {
        assert!(variables_of("a = Cela coûte 3 $, { \"$non\" }\n").is_empty());
    }
}
