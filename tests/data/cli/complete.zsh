# Prints what zsh finds to complete a line with: complete.zsh FOLDER-OF-_styr LINE. Completion needs a
# terminal; compadd, through which every match goes, is made to tell of them. The line is not typed but
# put there by the line editor itself when it begins: before that, a terminal makes its own of some keys.
zmodload zsh/zpty || exit 1
export folder=$1 line_to_complete=$2
zpty shell zsh -f -i
zpty -w shell 'fpath=($folder $fpath); autoload -Uz compinit; compinit -u -D'
zpty -w shell 'compadd() { builtin compadd -O found "$@"; print -rl -- "${found[@]/#/<match>}"; builtin compadd "$@"; }'
zpty -w shell 'complete_line() { BUFFER=$line_to_complete; CURSOR=$#BUFFER; zle complete-word; print "\nal""l"; exit }'
zpty -w shell "print rea''dy; zle -N zle-line-init complete_line"
while zpty -r shell line; do
    [[ $line == *ready* ]] && break
done
while zpty -r shell line; do
    [[ $line == *'<match>'* ]] && print -r -- ${${line##*<match>}%%$'\r'*}
    [[ $line == all* ]] && break
done
zpty -d shell
