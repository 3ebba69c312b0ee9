# Prints what zsh finds to complete a line with: complete.zsh FOLDER-OF-_styr LINE. Completion needs a
# terminal; compadd, through which every match goes, is made to tell of them.
zmodload zsh/zpty || exit 1
zpty shell zsh -f -i
zpty -w shell "fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -D"
zpty -w shell 'compadd() { builtin compadd -O found "$@"; print -rl -- "${found[@]/#/<match>}"; builtin compadd "$@"; }'
zpty -w shell "bindkey '^I' complete-word; print rea''dy"
while zpty -r shell line; do
    [[ $line == *ready* ]] && break
done
zpty -n -w shell "$2"$'\t\x15'"print do''ne"$'\n'
while zpty -r shell line; do
    [[ $line == *'<match>'* ]] && print -r -- ${${line##*<match>}%%$'\r'*}
    [[ $line == *done* ]] && break
done
zpty -d shell
