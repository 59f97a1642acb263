//! A program whose every step on the disk can be its last: it runs under ptrace, which stops at each system call.

use std::collections::BTreeSet;
use std::os::unix::process::CommandExt;
use std::process::Command;

use libc::{c_int, c_long, pid_t};

/// What happens to the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is killed when it has just done its step of this number, counted from 1.
    KilledAfter(usize),
    /// Its step of this number is not done, and fails with this error number.
    Refused(usize, c_int),
}

/// How the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Killed,
    /// With this exit code.
    Exited(c_int),
}

/// A run with one fate, on a file system that may lack the exchange of two folders.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    pub fate: Fate,
    pub without_exchange: bool,
}

impl Run {
    /// Runs the program to its end, and says whether its fate came upon it: whether it had that many steps.
    #[expect(clippy::zombie_processes, reason = "`follow` waits for it, thread by thread")]
    pub fn of(self, mut program: Command) -> (End, bool) {
        // SAFETY: only a system call is made between fork and exec.
        unsafe {
            program.pre_exec(|| match libc::ptrace(libc::PTRACE_TRACEME, 0, 0, 0) {
                0 => Ok(()),
                _ => Err(std::io::Error::last_os_error()),
            });
        }
        let program = program.spawn().expect("it starts");
        let leader = program.id() as pid_t;
        let (first, status) = wait();
        assert!(first == leader && libc::WIFSTOPPED(status), "it stops when it is loaded");
        let options = libc::PTRACE_O_TRACESYSGOOD | libc::PTRACE_O_TRACECLONE | libc::PTRACE_O_EXITKILL;
        ask(libc::PTRACE_SETOPTIONS, leader, 0, c_long::from(options));
        ask(libc::PTRACE_SYSCALL, leader, 0, 0);
        self.follow(leader)
    }

    fn follow(self, leader: pid_t) -> (End, bool) {
        let mut steps = 0;
        let mut has_come = false;
        // Threads inside a call that is to be killed after, or has been refused.
        let (mut last, mut refused) = (BTreeSet::new(), Vec::new());
        loop {
            let (thread, status) = wait();
            if libc::WIFEXITED(status) || libc::WIFSIGNALED(status) {
                if thread != leader {
                    continue;
                }
                let end = match libc::WIFEXITED(status) {
                    true => End::Exited(libc::WEXITSTATUS(status)),
                    false => End::Killed,
                };
                return (end, has_come);
            }
            let signal = libc::WSTOPSIG(status);
            let mut passed_on = 0;
            if signal == libc::SIGTRAP | 0x80 {
                match call(thread) {
                    Some(Call::Begins { number, arguments }) if changes_files(number, arguments) => {
                        let denied = self.without_exchange && is_exchange(number, arguments);
                        steps += usize::from(!denied);
                        match self.fate {
                            _ if denied => refused.push((thread, libc::EINVAL)),
                            Fate::KilledAfter(at) if at == steps => drop(last.insert(thread)),
                            Fate::Refused(at, why) if at == steps => {
                                has_come = true;
                                refused.push((thread, why));
                            }
                            _ => {}
                        }
                        if refused.iter().any(|(known, _)| *known == thread) {
                            // No call has this number, so nothing is done.
                            ask(libc::PTRACE_POKEUSER, thread, ORIG_RAX, -1);
                        }
                    }
                    Some(Call::Ends) if last.contains(&thread) => {
                        has_come = true;
                        // SAFETY: a signal to a process that we started.
                        unsafe { libc::kill(leader, libc::SIGKILL) };
                        continue;
                    }
                    Some(Call::Ends) => {
                        if let Some(at) = refused.iter().position(|(known, _)| *known == thread) {
                            let (_, why) = refused.remove(at);
                            ask(libc::PTRACE_POKEUSER, thread, RAX, -c_long::from(why));
                        }
                    }
                    _ => {}
                }
            } else if status >> 16 == 0 && signal != libc::SIGSTOP && signal != libc::SIGTRAP {
                passed_on = c_long::from(signal);
            }
            ask(libc::PTRACE_SYSCALL, thread, 0, passed_on);
        }
    }
}

/// Where the kernel keeps the number of a call and its answer, in bytes from the start of `struct user` on x86-64.
const ORIG_RAX: c_long = 15 * 8;
const RAX: c_long = 10 * 8;

/// Where a thread stands that has stopped at a call.
enum Call {
    Begins { number: c_long, arguments: [u64; 6] },
    Ends,
}

fn call(thread: pid_t) -> Option<Call> {
    // SAFETY: all of it are numbers, for which zero is a value.
    let mut info: libc::ptrace_syscall_info = unsafe { std::mem::zeroed() };
    let size = size_of::<libc::ptrace_syscall_info>() as c_long;
    // SAFETY: the kernel writes at most `size` bytes to where `info` lies.
    let written = unsafe { libc::ptrace(libc::PTRACE_GET_SYSCALL_INFO, thread, size, &raw mut info) };
    match info.op {
        _ if written <= 0 => None,
        libc::PTRACE_SYSCALL_INFO_ENTRY => {
            // SAFETY: `op` says that this is the half that was written.
            let entry = unsafe { info.u.entry };
            Some(Call::Begins { number: entry.nr as c_long, arguments: entry.args })
        }
        libc::PTRACE_SYSCALL_INFO_EXIT => Some(Call::Ends),
        _ => None,
    }
}

/// Whether the call changes a file or folder; what is written to the terminal is none.
fn changes_files(number: c_long, arguments: [u64; 6]) -> bool {
    let writes =
        |flags: u64| flags as c_int & (libc::O_CREAT | libc::O_TRUNC | libc::O_WRONLY | libc::O_RDWR) != 0;
    match number {
        libc::SYS_openat => writes(arguments[2]),
        libc::SYS_open => writes(arguments[1]),
        libc::SYS_write | libc::SYS_pwrite64 | libc::SYS_writev => arguments[0] > 2,
        libc::SYS_ftruncate | libc::SYS_fallocate | libc::SYS_copy_file_range | libc::SYS_sendfile => true,
        libc::SYS_rename | libc::SYS_renameat | libc::SYS_renameat2 => true,
        libc::SYS_link | libc::SYS_linkat | libc::SYS_symlink | libc::SYS_symlinkat => true,
        libc::SYS_unlink | libc::SYS_unlinkat | libc::SYS_rmdir => true,
        libc::SYS_mkdir | libc::SYS_mkdirat => true,
        libc::SYS_chmod | libc::SYS_fchmod | libc::SYS_fchmodat | libc::SYS_utimensat => true,
        _ => false,
    }
}

fn is_exchange(number: c_long, arguments: [u64; 6]) -> bool {
    number == libc::SYS_renameat2 && arguments[4] == u64::from(libc::RENAME_EXCHANGE)
}

/// The next thread of a program of this thread that stops or ends; other tests' programs are left to them.
fn wait() -> (pid_t, c_int) {
    let mut status = 0;
    // SAFETY: the kernel writes to `status` alone.
    let thread = unsafe { libc::waitpid(-1, &raw mut status, libc::__WALL | libc::__WNOTHREAD) };
    assert!(thread > 0, "there is a program to wait for");
    (thread, status)
}

fn ask(request: libc::c_uint, thread: pid_t, at: c_long, data: c_long) {
    // SAFETY: none of the requests that are made reads or writes our memory. A thread that has just been killed answers
    // with an error, which is as good.
    unsafe { libc::ptrace(request, thread, at, data) };
}
